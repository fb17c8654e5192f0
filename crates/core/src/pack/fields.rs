//! How structs and enums are packed: field by field, variant by variant.

/// Packs a struct field by field; one that is left out does not compile.
macro_rules! pack_struct {
    ($name:ty { $($field:ident),* $(,)? }) => {
        impl $crate::pack::Pack for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                $($crate::pack::Pack::pack(&self.$field, to);)*
            }

            fn unpack(from: &mut $crate::pack::Packet<'_>) -> Self {
                // Fields are evaluated in the order they are written here.
                Self { $($field: $crate::pack::Pack::unpack(from)),* }
            }
        }
    };
}

/// Packs a struct as a whole, with what scoring needs, and with what taking a check needs.
macro_rules! pack_in_parts {
    ($name:ty { $($asked:ident),*; $($scored:ident),*; $($later:ident),* $(,)? }) => {
        $crate::pack::fields::pack_struct!($name { $($asked,)* $($scored,)* $($later,)* });

        impl $crate::pack::PackParts for $name {
            fn pack_asked(&self, to: &mut Vec<u8>) {
                $($crate::pack::Pack::pack(&self.$asked, to);)*
            }

            fn unpack_asked(from: &mut $crate::pack::Packet<'_>) -> Self {
                Self {
                    $($asked: $crate::pack::Pack::unpack(from),)*
                    $($scored: Default::default(),)*
                    $($later: Default::default(),)*
                }
            }

            fn pack_scored(&self, to: &mut Vec<u8>) {
                $crate::pack::PackParts::pack_asked(self, to);
                $($crate::pack::Pack::pack(&self.$scored, to);)*
            }

            fn unpack_scored(from: &mut $crate::pack::Packet<'_>) -> Self {
                Self {
                    $($asked: $crate::pack::Pack::unpack(from),)*
                    $($scored: $crate::pack::Pack::unpack(from),)*
                    $($later: Default::default(),)*
                }
            }
        }
    };
}

/// Packs an enum as the number given to each variant and its fields; the last variant is what
/// an unknown number becomes.
macro_rules! pack_enum {
    ($name:ty {
        $($tag:literal $variant:ident $(($($inner:ident),*))? $({$($field:ident),*})?,)*
        ; $last:ident $(($($last_inner:ident),*))? $({$($last_field:ident),*})?
    }) => {
        impl $crate::pack::Pack for $name {
            fn pack(&self, to: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($inner),*))? $({$($field),*})? => {
                        $crate::pack::Pack::pack(&$tag, to);
                        $($($crate::pack::Pack::pack($inner, to);)*)?
                        $($($crate::pack::Pack::pack($field, to);)*)?
                    })*
                    Self::$last $(($($last_inner),*))? $({$($last_field),*})? => {
                        $crate::pack::Pack::pack(&255_u32, to);
                        $($($crate::pack::Pack::pack($last_inner, to);)*)?
                        $($($crate::pack::Pack::pack($last_field, to);)*)?
                    }
                }
            }

            fn unpack(from: &mut $crate::pack::Packet<'_>) -> Self {
                match <u32 as $crate::pack::Pack>::unpack(from) {
                    $($tag => {
                        $($(let $inner = $crate::pack::Pack::unpack(from);)*)?
                        $($(let $field = $crate::pack::Pack::unpack(from);)*)?
                        Self::$variant $(($($inner),*))? $({$($field),*})?
                    })*
                    _ => {
                        $($(let $last_inner = $crate::pack::Pack::unpack(from);)*)?
                        $($(let $last_field = $crate::pack::Pack::unpack(from);)*)?
                        Self::$last $(($($last_inner),*))? $({$($last_field),*})?
                    }
                }
            }
        }
    };
}

pub(super) use {pack_enum, pack_in_parts, pack_struct};
