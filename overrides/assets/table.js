// What the build knows of the partnerships, fetched once it is asked for.
import { plain } from "./letters.js";

const TABLE = "partnerships.json";
const fetched = new Map();

/** What a file beside the index of partnerships says; where it cannot be fetched or understood, the next question tries again. */
export function beside(name, index, understand = JSON.parse) {
  if (!fetched.has(name)) {
    const address = new URL(name, index);
    address.search = document.documentElement.dataset.publication ?? ""; // the data of this page's own publication
    const asked = fetch(address)
      .then(answer => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status} ${name}`))))
      .then(understand);
    asked.catch(() => fetched.delete(name));
    fetched.set(name, asked);
  }
  return fetched.get(name);
}

/** Fetch the table ahead of the question that will need it. */
export const prefetch = index => beside(TABLE, index).catch(() => {});

export const wordsOf = text => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text, a space before each of its words, holds every word: its beginning will do, and what is written in two may be typed in one. */
export function holds(text, words) {
  const inOne = word => word.length > 4 && new RegExp(` ${[...word].join(" ?")}`, "u").test(text);
  const isThere = word => text.includes(` ${word}`) || inOne(word);
  return words.every((word, place) => isThere(word) || [words[place - 1], words[place + 1]].some((beside, after) => beside && text.includes(` ${after ? word + beside : beside + word}`)));
}

export let known; // the table, once it is read, with its rows as objects
export async function read(index) {
  const table = await beside(TABLE, index);
  if (known) return;
  const rows = table.rows.map((values, number) => {
    const row = Object.fromEntries(table.columns.map((name, place) => [name, values[place]]));
    const where = [...row.places.map(place => table.places[place][1]), ...row.areas.map(area => table.areas[area])];
    return { ...row, number, where, partners: row.partners.map(partner => table.partners[partner]), codes: table.filters.map(({ key }) => row[key]) };
  });
  known = { ...table, rows, choices: Object.fromEntries(table.filters.map(({ key, choices }) => [key, choices])) };
}

/** The names of what a partnership answers in a filter. */
export const names = (row, key) => row[key].map(number => known.choices[key][number][1]);

export let texts; // the words of each partnership, once its summary is read too
export async function readTexts(index) {
  const summaries = await beside("summaries.json", index);
  if (texts) return;
  known.rows.forEach(row => (row.summary = summaries[row.number]));
  texts = known.rows.map(row => ` ${wordsOf([row.title, row.summary, row.keywords, ...row.partners, ...row.where].join(" ")).join(" ")}`);
}
