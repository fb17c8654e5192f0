// What the package says to calls, each a function's name with its arguments.
export const answered = (footing, calls) =>
  calls.map(([name, ...given]) => {
    try {
      return footing[name](...given);
    } catch (error) {
      return { refused: error.code, ours: error instanceof Error && error.name === "FootingError" };
    }
  });
