// How the comparison says a value of a record: text, a date, an amount, a list.
import { dateIn } from "./dates.js";
import { element, inDigits, locale, told } from "./page.js";

const dateInWords = written => dateIn(written, locale);
const FORMATTED = ["P", "UL", "OL", "LI", "EM", "STRONG", "A"];

/** A copy of formatted text that holds nothing but what the guide's texts may hold. */
function formatted(html) {
  const copy = node => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    const children = [...node.childNodes].flatMap(copy);
    if (!FORMATTED.includes(node.nodeName)) return children;
    const address = node.getAttribute("href");
    return [element(node.nodeName, address?.startsWith("https://") ? { href: address } : {}, ...children)];
  };
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].flatMap(copy);
}

const detail = text => (text ? [element("span", { className: "detail", textContent: text })] : []);
const dated = ([how, date]) => detail(`${told.standings[how]} ${dateInWords(date)}`);
const list = items => [element("ul", {}, ...items.map(item => element("li", {}, ...item)))];
const named = terms => (terms.length === 1 ? [terms[0].name] : list(terms.map(term => [term.name])));
const amount = ({ value, unit }) => `${inDigits(value)} ${unit ?? ""}`.trim();
const measured = ({ date, period }) => (period ? `${dateInWords(period.since)} – ${dateInWords(period.until)}` : dateInWords(date));
const SAID = {
  status: ({ state, note, ...standing }) => [state.name, ...Object.entries(standing).flatMap(dated), ...detail(note)],
  since: date => [dateInWords(date)],
  until: date => [dateInWords(date)],
  partners: parties => list(parties.map(({ name, role }) => [name, ...detail(role)])),
  agreement: ({ kind, note }) => [kind.name, ...detail(note)],
  measures: measures =>
    list(measures.map(measure => [`${measure.indicator} `, element("strong", {}, amount(measure)), ...detail(measured(measure))])),
  timeline: events => list(events.map(({ date, what }) => [element("strong", {}, dateInWords(date)), ` ${what}`])),
  lessons: lessons => list(lessons.map(lesson => [lesson.text ?? lesson])),
  conditions: texts => list(texts.map(text => [text])),
  evidence: ({ name }) => [name],
};
const text = value => [value];

/** What stands for the value of that field, nodes and texts. */
export function written(field, value, isFormatted) {
  const known = Array.isArray(value) ? named : isFormatted ? formatted : text;
  return (SAID[field] ?? known)(value);
}
