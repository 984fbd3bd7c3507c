/** Names of a css module joined to a class attribute; false and undefined are left out. */
export function bindClasses(
  css: Readonly<Record<string, string>>,
): (...names: (string | false | undefined)[]) => string {
  return (...names) =>
    names
      .flatMap((name) => (name === undefined || name === false ? [] : [css[name] ?? ""]))
      .join(" ");
}
