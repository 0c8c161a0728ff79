// Which partnerships answer what is asked for, in which order, and what the address says of it.
import { plain } from "./letters.js";
import { smallWords } from "./question.js";

export const VIEWS = ["list", "table", "map"];
export const SORTS = ["title", "place", "date", "fresh"];

export const wordsOf = text => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text, a space before each of its words, holds every word: its beginning will do, and what is written in two may be typed in one. */
export function holds(text, words) {
  const inOne = word => word.length > 4 && new RegExp(` ${[...word].join(" ?")}`, "u").test(text);
  const isThere = word => text.includes(` ${word}`) || inOne(word);
  const isJoined = (one, other) => one && other && text.includes(` ${one}${other}`);
  return words.every((word, place) => isThere(word) || isJoined(words[place - 1], word) || isJoined(word, words[place + 1]));
}

/**
 * The partnerships that answer, in order, and how many would answer to each choice: any of its filter, all of the others.
 * @param {any} known the table, as table.js reads it
 * @param {string[]} texts the words of each partnership, where words are asked for
 * @param {{chosen: Set<number>[], text: string, sort: string}} asked
 * @param {"fr" | "en"} language
 */
export function narrowed(known, texts, { chosen, text, sort }, language) {
  const typed = wordsOf(text);
  const telling = typed.filter(word => !smallWords[language].has(word));
  const words = telling.length ? telling : typed;
  const counts = known.filters.map(({ choices }) => choices.map(() => 0));
  const rows = known.rows.filter(row => {
    if (text && !(words.length && holds(texts[row.number], words))) return false;
    const missed = chosen.flatMap((numbers, place) =>
      numbers.size && !row.codes[place].some(number => numbers.has(number)) ? [place] : []
    );
    if (missed.length < 2) {
      for (const place of missed.length ? missed : counts.keys()) for (const number of row.codes[place]) counts[place][number] += 1;
    }
    return !missed.length;
  });
  return { rows: sorted(rows, sort, known), counts };
}

/** The rows, which come in order of title, in the order asked for; the whole country before its parts, the newest first. */
function sorted(rows, sort, known) {
  const isNational = number => known.national.includes(known.choices.jurisdiction[number][0]);
  const jurisdiction = row => row.jurisdiction.find(number => !isNational(number)) ?? -1;
  if (sort === "place") return rows.sort((one, other) => jurisdiction(one) - jurisdiction(other));
  const fresh = ({ standing: [how, date] }) => (how === "read" ? "" : date);
  const newest = of => rows.sort((one, other) => (of(one) < of(other) ? 1 : of(one) > of(other) ? -1 : 0));
  if (sort === "date") return newest(row => row.since);
  if (sort === "fresh") return newest(fresh);
  return rows;
}

/** What follows the path in the address of what is asked for; nothing, where nothing is. */
export function addressOf({ chosen, text, sort, view, page }, filters) {
  const asked = new URLSearchParams();
  for (const [place, { key, choices }] of filters.entries()) {
    for (const number of chosen[place]) asked.append(key, choices[number][0]);
  }
  if (text) asked.set("q", text);
  if (sort !== "title") asked.set("sort", sort);
  if (view !== "list") asked.set("view", view);
  if (page > 1) asked.set("page", page);
  return String(asked) && `?${asked}`;
}

/** The page that an address asks for, and the codes in it that no filter has. */
export function inAddress(search, filters) {
  const asked = new URLSearchParams(search);
  const isKnown = (code, choices) => !code || choices.some(choice => choice[0] === code);
  const unknown = filters.flatMap(({ key, choices }) => asked.getAll(key).filter(code => !isKnown(code, choices)));
  return { page: Math.max(1, Number.parseInt(asked.get("page"), 10) || 1), unknown: [...new Set(unknown)] };
}
