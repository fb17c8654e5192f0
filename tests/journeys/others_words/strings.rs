//! Words that would do something if a page took them for more than words.

/// Each is different, plain, of one line and at most 60 characters; whatever of them ran would set
/// `hit`.
pub(crate) const STRINGS: [&str; 64] = [
    "<script>hit=1</script>",
    "<script src=//evil.example/a.js></script>",
    "<ScRiPt>hit=2</sCrIpT>",
    "<script type=module>hit=3</script>",
    "<scr<script>ipt>hit=4</script>",
    "</script><script>hit=5</script>",
    "</title><script>hit=6</script>",
    "</textarea><script>hit=7</script>",
    "</style><script>hit=8</script>",
    "</template><script>hit=9</script>",
    "--><script>hit=10</script><!--",
    "]]><script>hit=11</script>",
    "<!--[if IE]><script>hit=12</script><![endif]-->",
    "<img src=x onerror=hit=13>",
    "<img src=x onerror='hit=14'//",
    "<IMG SRC=x ONERROR=hit=15>",
    "<img/src=x/onerror=hit=16>",
    "<img src=x:x onerror =hit=17>",
    "\"><img src=x onerror=hit=18>",
    "'><img src=x onerror=hit=19>",
    "`><img src=x onerror=hit=20>",
    "\" onfocus=hit=21 autofocus=\"",
    "' onmouseover='hit=22",
    "x onload=hit=23",
    "<svg onload=hit=24>",
    "<svg><script>hit=25</script></svg>",
    "<svg><animate onbegin=hit=26 attributeName=x dur=1s>",
    "<svg><set onbegin=hit=27 attributeName=x>",
    "<svg><a href=javascript:hit=28><text>a</text></a></svg>",
    "<svg><use href=data:image/svg+xml,x#x>",
    "<math><mtext><img src=x onerror=hit=30></math>",
    "<math href=javascript:hit=31>a</math>",
    "<iframe src=javascript:hit=32></iframe>",
    "<iframe srcdoc='<script>parent.hit=33</script>'>",
    "<object data=javascript:hit=34>",
    "<embed src=javascript:hit=35>",
    "<a href=javascript:hit=36>click</a>",
    "<a href=\"java&Tab;script:hit=37\">click</a>",
    "javascript:hit=38",
    "data:text/html,<script>hit=39</script>",
    "<form action=javascript:hit=40><button>go</button></form>",
    "<button formaction=javascript:hit=41>go</button>",
    "<input onfocus=hit=42 autofocus>",
    "<select onfocus=hit=43 autofocus>",
    "<textarea onfocus=hit=44 autofocus>",
    "<details open ontoggle=hit=45>",
    "<video><source onerror=hit=46></video>",
    "<audio src=x onerror=hit=47>",
    "<body onload=hit=48>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<link rel=stylesheet href=//evil.example/a.css>",
    "<style>*{display:none!important}</style>",
    "<style>@import '//evil.example/a.css';</style>",
    "<b style=position:fixed;inset:0>over all</b>",
    "<marquee onstart=hit=55>a</marquee>",
    "<plaintext>",
    "&lt;script&gt;hit=57&lt;/script&gt;",
    "&#60;img src=x onerror=hit=58&#62;",
    "\\u003cimg src=x onerror=hit=59\\u003e",
    "${hit=60}{{hit=60}}<%=hit%>#{hit}",
    "{title} {sender} {date} {n} {name} {source} {word} {max}",
    "__proto__ constructor toString %3Cb%3E %s %n",
    "=cmd|' /C calc'!A0 ',\";<b>Ω漢😀é</b>",
];

#[test]
fn each_is_as_it_is_said_to_be() {
    for (n, string) in STRINGS.iter().enumerate() {
        assert!(string.chars().count() <= 60, "{string}");
        assert_eq!(string.trim(), *string);
        assert!(!string.contains(char::is_control), "{string:?}");
        assert!(!STRINGS[..n].contains(string), "{string} twice");
    }
}
