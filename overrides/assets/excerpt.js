// The part of a page's text that answers a question, set in type again.
import { plain } from "./letters.js";
import { sharedStart, wordsOf } from "./question.js";

const LENGTH = 32; // words
const BEFORE = 3;
const BOUND = "§§"; // search.py sets it before the running text and after it

/** Whether a word of the text is one of those asked for, or another form of it. */
function isAsked(word, asked) {
  const parts = wordsOf(word).flatMap(part => [part, part.replaceAll("-", ""), ...part.split("-")]);
  const isForm = (part, each) =>
    each.length > 3 && part.length > 3 && sharedStart(part, each) >= Math.max(4, Math.min(part.length, each.length) - 2);
  return parts.some(part => asked.some(each => part === each || isForm(part, each)));
}

/** Plain text set in type again, as far as an excerpt needs it; `special` are the words that the index holds with other letters. */
function typeset(text, special, language) {
  const written = word => {
    const found = special.get(plain(word));
    if (!found) return word;
    return word[0] === word[0].toUpperCase() ? found[0].toUpperCase() + found.slice(1) : found;
  };
  const set = text.replace(/[\p{L}\p{N}]+/gu, written).replace(/'/g, "’");
  return language === "en" ? set.replace(/(\d{4})-(\d{4})/g, "$1\u2013$2") : set;
}

/** What stands between two words: in French, some spaces do not break. */
function between(before, after, language) {
  const isBound = /^[:%$»]/.test(after) || /«$/.test(before) || (/\d$/.test(before) && /^\d{3}(?!\d)/.test(after));
  return language === "fr" && isBound ? "\u00a0" : " ";
}

/** Where the stretch with most hits begins, with a few words before the first of them so that it reads well. */
function bestStart(hits) {
  let [start, most] = [0, -1];
  let count = hits.slice(0, LENGTH).filter(Boolean).length;
  for (let place = 0; place === 0 || place + LENGTH <= hits.length; place++) {
    if (place) count += (hits[place + LENGTH - 1] ? 1 : 0) - (hits[place - 1] ? 1 : 0);
    if (count > most) [start, most] = [place, count];
  }
  const firstHit = hits.indexOf(true, start);
  return Math.max(0, Math.min(Math.max(start, firstHit - BEFORE), hits.length - LENGTH));
}

/** A text in pieces, each with whether it was asked for; `asked` are plain words. */
export function marked(text, asked) {
  return text.split(/(\S+)/).map(piece => ({ text: piece, isAsked: isAsked(piece, asked) }));
}

/**
 * The excerpt in pieces, each with whether it was asked for.
 * @param {string} text what the index holds of the page
 * @param {string[]} asked plain words
 * @param {Map<string, string>} special
 * @param {"fr" | "en"} language
 * @returns {{text: string, isAsked: boolean}[]}
 */
export function excerpt(text, asked, special, language) {
  const words = (text.split(BOUND)[1] ?? text).trim().split(/\s+/);
  const hits = words.map(word => isAsked(word, asked));
  const start = bestStart(hits);
  const shown = words.slice(start, start + LENGTH);
  const pieces = shown.flatMap((word, step) => {
    const piece = { text: typeset(word, special, language), isAsked: hits[start + step] };
    return step ? [{ text: between(shown[step - 1], word, language), isAsked: false }, piece] : [piece];
  });
  if (start) pieces.unshift({ text: "… ", isAsked: false });
  if (start + LENGTH < words.length) pieces.push({ text: " …", isAsked: false });
  return pieces;
}
