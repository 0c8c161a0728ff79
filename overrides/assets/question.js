// What a question means: its words made comparable, mended where the guide knows a near one, each with other ways of saying it.
import { plain } from "./letters.js";

const SMALL_WORDS = {
  fr: "a ai au aux avec c ca ce ces cet cette comment d dans de des dont du elle elles en est et faire faut il ils j je l la le les leur leurs lors ma mais me mes moi mon n ne nos notre nous on ont ou par pas peut plus pour puis qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sur t ta te tes toi ton tu un une veut vos votre vous y",
  en: "a an and are as at be by can do does for from had has have her his how i if in into is it its me my no not of off on or our out s so than that the their them then there these they this those to up us was we were what when where which who whose why will with you your",
};
/** The words of each language that say nothing of what is looked for. */
export const smallWords = { fr: new Set(SMALL_WORDS.fr.split(" ")), en: new Set(SMALL_WORDS.en.split(" ")) };
const ALIKE = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["saint", "st"],
  ["sainte", "ste"],
]);
const INSIDE = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu; // a word, or several joined by hyphens
const INITIALS = /\b(?:[a-z]\.-?)+[a-z]\b/g;
const OUTSIDE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words of a text as the index holds them, hyphens inside. */
export const wordsOf = text =>
  plain(text)
    .replace(INITIALS, letters => letters.replace(/[.-]/g, ""))
    .match(INSIDE) ?? [];

/**
 * What the index knows of its words, ready to be asked.
 * @param {{words: string, same: string[][], special: string}} said as search.py writes it, words apart by spaces
 * @param {"fr" | "en"} language
 */
export function knowing(said, language) {
  const small = smallWords[language];
  const written = new Map(said.words.split(" ").map(word => [plain(word), word]));
  return {
    small,
    written, // each word with its accents, by its plain form
    sorted: [...written.keys()],
    same: said.same.map(forms => forms.map(wordsOf).filter(form => form.length > 1 || (form.length && !small.has(form[0])))),
    special: new Map(
      said.special
        .split(" ")
        .filter(Boolean)
        .map(word => [plain(word), word])
    ),
  };
}

/** The words of a question, each with what was typed around it: of a name cut at its apostrophe, the whole is what is unknown. */
const typedIn = (question, small) =>
  question.split(/\s+/).flatMap(typed => {
    const words = wordsOf(typed);
    const whole = typed.replace(OUTSIDE, "");
    return words.map(word => ({ word, whole: words.length === 2 && small.has(words[0]) ? word : whole }));
  });

/** Whether a known word begins so. */
function begins(known, start) {
  let low = 0;
  let high = known.sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known.sorted[middle] < start) low = middle + 1;
    else high = middle;
  }
  return known.sorted[low]?.startsWith(start) ?? false;
}

/** Whether one letter missing, added, wrong, or two swapped make the one word of the other. */
export function oneApart(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  const start = sharedStart(one, other);
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  const areSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || areSwapped;
}

/** How many letters two words begin with in common. */
export function sharedStart(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** The word as the guide writes it: itself, its nearest within one letter, or nothing. */
function mended(word, known, isLast) {
  const joined = word.replaceAll("-", "");
  if (known.written.has(joined) || /^\d+$/.test(word)) return joined;
  if (joined.length > 2 && begins(known, joined) && (isLast || joined.length > 4)) return joined;
  if (joined.length < 4) return null;
  const near = known.sorted.filter(other => other.length > 2 && oneApart(joined, other));
  const isOtherLetter = other => other.length === joined.length && [...other].sort().join("") !== [...joined].sort().join("");
  // A key missed, struck twice or in the wrong order is likelier than another letter: traicing is tracing, not training.
  const likelier = (one, other) => Number(isOtherLetter(one)) - Number(isOtherLetter(other));
  near.sort(
    (one, other) => likelier(one, other) || sharedStart(joined, other) - sharedStart(joined, one) || one.length - other.length
  );
  if (near.length) return near[0];
  const stem = joined.slice(0, Math.max(4, joined.length - 3)); // another form of a known word
  return begins(known, stem) ? joined : null;
}

/** Two words of the guide that were typed as one: guichetunique. */
function cut(word, known) {
  for (let place = word.length - 2; place > 1; place--) {
    const halves = [word.slice(0, place), word.slice(place)];
    if (halves.every(half => known.written.has(half) && !known.small.has(half))) return halves;
  }
  return null;
}

/** The question as units, each with the ways of saying it; what it was mended to, whether it was, and the words no page holds. */
export function understood(question, known) {
  const asTyped = typedIn(question, known.small);
  const typed = asTyped.map(({ word }) => word);
  const units = [];
  const said = [];
  const unknown = [];
  let changed = false;
  for (let place = 0; place < typed.length; place++) {
    const stands = form => form.every((word, step) => typed[place + step] === word);
    const form = known.same
      .flat()
      .filter(stands)
      .sort((one, other) => other.length - one.length)[0];
    if (form) {
      const term = known.same.find(forms => forms.includes(form));
      units.push([form, ...term.filter(each => each !== form)]);
      said.push(...form);
      place += form.length - 1;
      continue;
    }
    const word = typed[place];
    if (known.small.has(word)) {
      said.push(word);
      continue;
    }
    const parts = word.split("-");
    let found = mended(word, known, place === typed.length - 1);
    if (parts.length > 1 && !known.written.has(found ?? "")) {
      const telling = parts.filter(part => !known.small.has(part));
      const mendedParts = telling.map(part => mended(part, known, false)).filter(Boolean);
      if (mendedParts.length) {
        units.push(...mendedParts.map(part => [[part]]));
        said.push(word);
        continue;
      }
    }
    const next = typed[place + 1];
    if (!found && next && known.written.has(word + next)) {
      found = word + next;
      place++;
    }
    const halves = found ? null : cut(word.replaceAll("-", ""), known);
    if (halves) {
      units.push([halves]);
      said.push(...halves);
      continue;
    }
    if (!found) {
      unknown.push(asTyped[place].whole);
      continue;
    }
    if (found !== word.replaceAll("-", "") && found !== word) changed = true;
    said.push(found);
    const ways = [[found]];
    if (ALIKE.has(found)) ways.push([ALIKE.get(found)]);
    if (next && !known.small.has(next) && known.written.has(found + next)) {
      ways.splice(0, 1, [found, next], [found + next]); // « chat bot » is « chatbot »
      said.push(next);
      place++;
    }
    units.push(ways);
  }
  const asWritten = said.map(word => known.special.get(word) ?? known.written.get(word) ?? word).join(" ");
  return { units, said: asWritten, changed, unknown: [...new Set(unknown)] };
}
