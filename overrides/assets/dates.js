// A date as prose writes it, where the browser prints it (1er mai).

/** A year, a month or a day in words: `1er mars 2018`, `March 2018`, `2018`; the same whatever the reader's own time. */
export function dateIn(written, locale) {
  const length = written.split("-").length;
  const text = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: length > 1 ? "long" : undefined,
    day: length > 2 ? "numeric" : undefined,
    timeZone: "UTC",
  }).format(new Date(written));
  return locale.startsWith("fr") ? text.replace(/^1 /, "1er\u00a0") : text;
}
