// The search, and a language link that carries along what the address holds. Every page works without it.
import { plain } from "./letters.js";

export const language = document.documentElement.lang.slice(0, 2);
const bundle = new URL("../pagefind/", import.meta.url);
const box = document.querySelector(".search");
const page = document.getElementById("search-results");

// ---------------------------------------------------------------------------------------------------- the language link
const otherLanguage = document.querySelector(".language a");
const plainAddress = otherLanguage?.href;
export const carry = () => (otherLanguage.href = plainAddress + location.search + location.hash);
if (otherLanguage) {
  addEventListener("hashchange", carry);
  addEventListener("popstate", carry);
  otherLanguage.addEventListener("click", carry);
  carry();
}

// ------------------------------------------------------------------------------------------ what is typed, made comparable
const SMALL_WORDS = {
  fr: "a ai au aux avec c ca ce ces cet cette comment d dans de des dont du elle elles en est et faire faut il ils j je l la le les leur leurs lors ma mais me mes moi mon n ne nos notre nous on ont ou par pas peut plus pour puis qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sur t ta te tes toi ton tu un une veut vos votre vous y",
  en: "a an and are as at be by can do does for from had has have her his how i if in into is it its me my no not of off on or our out s so than that the their them then there these they this those to up us was we were what when where which who whose why will with you your",
};
export const smallWords = new Set(SMALL_WORDS[language].split(" "));
const ALIKE = new Map([["st", "saint"], ["ste", "sainte"], ["saint", "st"], ["sainte", "ste"]]);

const INSIDE = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu; // a word, or several joined by hyphens
const wordsOf = text => plain(text).replace(/\b(?:[a-z]\.-?)+[a-z]\b/g, letters => letters.replace(/[.-]/g, "")).match(INSIDE) ?? [];

/** The words of a question, each with what was typed around it: of a name cut at its apostrophe, the whole is what is unknown. */
const typedIn = question =>
  question.split(/\s+/).flatMap(typed => {
    const words = wordsOf(typed);
    const whole = typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return words.map(word => ({ word, whole: words.length === 2 && smallWords.has(words[0]) ? word : whole }));
  });

// ------------------------------------------------------------------------------------------------------ what the build knows
let ready;
/** The index and the words; `anew`, where the site has been published again under the open page. */
function load(anew = false) {
  if (anew) ready = undefined;
  ready ??= Promise.all([
    import(new URL(anew ? `pagefind.js?${Date.now()}` : "pagefind.js", bundle)),
    fetch(new URL(`words-${language}.json`, bundle), { cache: anew ? "reload" : "default" }).then(answer => answer.json()),
  ]).then(async ([pagefind, known]) => {
    await pagefind.options({
      baseUrl: new URL("../", import.meta.url).pathname,
      noWorker: true, // the searches are short, and the worker is one more file to wait for
      ranking: { termFrequency: 0.6, pageLength: 0.5, termSimilarity: 6, termSaturation: 1.2 },
    });
    await pagefind.init();
    const written = new Map(known.words.split(" ").map(word => [plain(word), word]));
    return {
      pagefind,
      words: written,
      sorted: [...written.keys()],
      same: known.same.map(forms => forms.map(wordsOf).filter(form => form.length > 1 || (form.length && !smallWords.has(form[0])))),
      special: new Map(known.special.split(" ").filter(Boolean).map(word => [plain(word), word])),
    };
  });
  ready.catch(() => (ready = undefined)); // the next question tries again
  return ready;
}

const begins = (known, start) => {
  let low = 0;
  let high = known.sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known.sorted[middle] < start) low = middle + 1;
    else high = middle;
  }
  return known.sorted[low]?.startsWith(start) ?? false;
};

/** Whether one letter missing, added, wrong, or two swapped make the one word of the other. */
function oneApart(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) [end, otherEnd] = [end - 1, otherEnd - 1];
  const [left, right] = [one.slice(start, end), other.slice(start, otherEnd)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

const sharedStart = (one, other) => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
};

/** The word as the guide writes it: itself, its nearest within one letter, or nothing. */
function mended(word, known, isLast) {
  const joined = word.replaceAll("-", "");
  if (known.words.has(joined) || /^\d+$/.test(word)) return joined;
  if (joined.length > 2 && begins(known, joined) && (isLast || joined.length > 4)) return joined;
  if (joined.length < 4) return null;
  const near = known.sorted.filter(other => other.length > 2 && oneApart(joined, other));
  near.sort((one, other) => sharedStart(joined, other) - sharedStart(joined, one) || one.length - other.length);
  if (near.length) return near[0];
  const stem = joined.slice(0, Math.max(4, joined.length - 3)); // another form of a known word
  return begins(known, stem) ? joined : null;
}

/** Two words of the guide that were typed as one: guichetunique. */
function cut(word, known) {
  for (let place = word.length - 2; place > 1; place--) {
    const halves = [word.slice(0, place), word.slice(place)];
    if (halves.every(half => known.words.has(half) && !smallWords.has(half))) return halves;
  }
  return null;
}

/** The question as units, each with the ways of saying it; what was mended; and the words that no page holds. */
function understood(question, known) {
  const asTyped = typedIn(question);
  const typed = asTyped.map(({ word }) => word);
  const units = [];
  const said = [];
  const unknown = [];
  let changed = false;
  for (let place = 0; place < typed.length; place++) {
    const stands = form => form.every((word, step) => typed[place + step] === word);
    const form = known.same.flat().filter(stands).sort((one, other) => other.length - one.length)[0];
    if (form) {
      const term = known.same.find(forms => forms.includes(form));
      units.push([form, ...term.filter(each => each !== form)]);
      said.push(...form);
      place += form.length - 1;
      continue;
    }
    const word = typed[place];
    if (smallWords.has(word)) {
      said.push(word);
      continue;
    }
    const parts = word.split("-");
    let found = mended(word, known, place === typed.length - 1);
    if (parts.length > 1 && !known.words.has(found ?? "")) {
      const mendedParts = parts.filter(part => !smallWords.has(part)).map(part => mended(part, known, false)).filter(Boolean);
      if (mendedParts.length) {
        units.push(...mendedParts.map(part => [[part]]));
        said.push(word);
        continue;
      }
    }
    const next = typed[place + 1];
    if (!found && next && known.words.has(word + next)) {
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
    if (next && !smallWords.has(next) && known.words.has(found + next)) {
      ways.splice(0, 1, [found, next], [found + next]); // « chat bot » is « chatbot »
      said.push(next);
      place++;
    }
    units.push(ways);
  }
  return { units, said: said.map(word => known.special.get(word) ?? known.words.get(word) ?? word).join(" "), changed, unknown: [...new Set(unknown)] };
}

/** The answers; where the index does not find a word that it is known to hold, it is another one by now, and is loaded anew once. */
async function answered(question, most, withExcerpts) {
  for (const anew of [false, true]) {
    try {
      const known = await load(anew);
      const found = await answers(question, known);
      if (!found.isLost) return { found, shown: await list(found.ranked, most, known, withExcerpts) };
    } catch (error) {
      if (anew) throw error;
    }
  }
  throw new Error("the index does not hold its own words");
}

/** The pages that answer best: those that hold most of the question's words, the rarer the better. */
async function answers(question, known) {
  const { units, said, changed, unknown } = understood(question, known);
  const found = new Map();
  const searched = await Promise.all(
    units.map(ways => Promise.all(ways.map(way => known.pagefind.search(way.join(" ")))))
  );
  for (const [place, ways] of units.entries()) {
    const best = new Map();
    for (const { results } of searched[place]) {
      for (const result of results) {
        const before = best.get(result.id);
        if (!before || before.score < result.score) best.set(result.id, result);
      }
    }
    const top = Math.max(...[...best.values()].map(result => result.score), 0);
    const rarity = Math.log(1 + 800 / (1 + best.size));
    for (const [id, result] of best) {
      const entry = found.get(id) ?? { score: 0, units: 0, result, words: new Set() };
      entry.score += rarity * (0.35 + 0.65 * (result.score / top));
      entry.units += 1;
      ways.flat().forEach(word => entry.words.add(word));
      found.set(id, entry);
    }
  }
  const isLost = units.some((ways, place) => ways.some(way => way.length === 1 && known.words.has(way[0])) && searched[place].every(({ results }) => !results.length));
  const ranked = [...found.values()].map(entry => ({ ...entry, score: entry.score * (0.3 + 0.7 * (entry.units / units.length)) }));
  ranked.sort((one, other) => other.score - one.score || (one.result.id < other.result.id ? -1 : 1));
  return { ranked, said, changed, unknown, isLost };
}

// ------------------------------------------------------------------------------------------------------------ what is shown
export const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** A number as the language writes it. */
export const inDigits = number => number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 6 });

/** A number with the noun that follows it: French counts 0 with 1. */
export const counted = (number, one, many) =>
  `${inDigits(number)} ${number === 1 || (number === 0 && language === "fr") ? one : many}`;

/** Plain text set in type again, as far as an excerpt needs it. */
function typeset(text, known) {
  const set = text.replace(/[\p{L}\p{N}]+/gu, word => {
    const written = known.special.get(plain(word));
    return written ? (word[0] === word[0].toUpperCase() ? written[0].toUpperCase() + written.slice(1) : written) : word;
  }).replace(/'/g, "’");
  return language === "en" ? set.replace(/(\d{4})-(\d{4})/g, "$1\u2013$2") : set;
}

/** What stands between two words: in French, some spaces do not break. */
const between = (before, after) =>
  language === "fr" && (/^[:%$»]/.test(after) || /«$/.test(before) || (/\d$/.test(before) && /^\d{3}(?!\d)/.test(after))) ? "\u00a0" : " ";

/** Whether a word of the text is one of those asked for, or another form of it. */
const isAsked = (word, asked) => {
  const parts = wordsOf(word).flatMap(part => [part, part.replaceAll("-", ""), ...part.split("-")]);
  return parts.some(part => asked.some(each => part === each || (each.length > 3 && part.length > 3 && sharedStart(part, each) >= Math.max(4, Math.min(part.length, each.length) - 2))));
};

function excerpt(text, asked, known) {
  const words = (text.split("§§")[1] ?? text).trim().split(/\s+/); // search.py sets the marks
  const hits = words.map(word => isAsked(word, asked));
  const LENGTH = 32;
  let [start, most] = [0, -1];
  let count = hits.slice(0, LENGTH).filter(Boolean).length;
  for (let place = 0; place === 0 || place + LENGTH <= words.length; place++) {
    if (place) count += (hits[place + LENGTH - 1] ? 1 : 0) - (hits[place - 1] ? 1 : 0);
    if (count > most) [start, most] = [place, count];
  }
  start = Math.max(0, start - 3);
  const shown = element("p", { className: "result__excerpt" });
  if (start) shown.append("… ");
  words.slice(start, start + LENGTH).forEach((word, step, all) => {
    if (step) shown.append(between(all[step - 1], word));
    shown.append(hits[start + step] ? element("mark", { textContent: typeset(word, known) }) : typeset(word, known));
  });
  if (start + LENGTH < words.length) shown.append(" …");
  return shown;
}

async function list(ranked, most, known, withExcerpts) {
  const results = element("ol", { className: "results__list" });
  results.dataset.searchResults = "";
  const loaded = await Promise.all(ranked.slice(0, most).map(entry => entry.result.data().then(data => ({ entry, data }))));
  for (const { entry, data } of loaded) {
    const { title, kind, where, models } = data.meta;
    const item = element("li", { className: "result" }, element("a", { href: data.url, textContent: title }));
    item.append(element("span", { className: "detail", textContent: [kind, where, models].filter(Boolean).join(" · ") }));
    if (withExcerpts) item.append(excerpt(data.raw_content ?? data.content, [...entry.words], known));
    results.append(item);
  }
  return results;
}

const say = name => box.dataset[name];

/** A sentence about what was found: mended words, words left out, or nothing at all. */
function account({ ranked, said, changed, unknown }, question) {
  const parts = [];
  const address = new URL(document.querySelector(".language a").dataset.search, location);
  address.searchParams.set("q", question);
  const inOther = element("p", {}, element("a", { href: address, textContent: say("other") }));
  if (!ranked.length) {
    parts.push(element("p", {}, `${say("nothing")} `, element("strong", { textContent: question })), inOther);
    return parts;
  }
  if (changed) parts.push(element("p", {}, `${say("for")} `, element("strong", { textContent: said })));
  if (unknown.length) parts.push(element("p", { className: "quiet" }, `${say("leftOut")} ${unknown.join(", ")}`), inOther);
  return parts;
}

// Keys of one character must be possible to switch off (WCAG 2.1.4): the search page has a box for that.
const SHORTCUTS = "search-shortcuts";
function shortcutsAreOn() {
  try {
    return localStorage.getItem(SHORTCUTS) !== "off";
  } catch {
    return true; // storage may be switched off
  }
}

function offerShortcuts(setting) {
  const box = setting.querySelector("input");
  setting.hidden = false;
  box.checked = shortcutsAreOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem(SHORTCUTS, box.checked ? "on" : "off");
    } catch {
      box.checked = true; // nothing to remember it with
    }
  });
}

// ------------------------------------------------------------------------------------------------------------- in the header
function attach(input, panel, live) {
  let asked = 0;
  let waiting;
  const close = () => {
    clearTimeout(waiting);
    asked += 1;
    panel.hidden = true;
    panel.replaceChildren();
    live.textContent = "";
  };
  const open = async () => {
    const question = input.value.trim();
    const turn = (asked += 1);
    if (question.length < 2) return close();
    try {
      const { found, shown } = await answered(question, 7, false);
      if (turn !== asked) return;
      const all = element("a", { href: `${input.form.action}?q=${encodeURIComponent(question)}`, textContent: say("all") });
      panel.replaceChildren(...account(found, question), ...(found.ranked.length ? [shown, element("p", { className: "search__all" }, all)] : []));
      panel.hidden = false;
      live.textContent = found.ranked.length ? counted(found.ranked.length, say("one"), say("many")) : `${say("nothing")} ${question}`;
    } catch {
      if (turn !== asked) return;
      panel.replaceChildren(element("p", { textContent: say("failed") })); // the form still leads to the search page
      panel.hidden = false;
      live.textContent = say("failed");
    }
  };
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(open, 120);
  });
  box.addEventListener("keydown", event => {
    const links = [...panel.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    if (event.key === "Escape" && (!panel.hidden || input.value)) {
      event.preventDefault();
      if (panel.hidden) input.value = "";
      close();
      input.focus();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && !panel.hidden && links.length) {
      event.preventDefault();
      const next = place + (event.key === "ArrowDown" ? 1 : -1);
      (links[next] ?? input).focus();
    }
  });
  box.addEventListener("focusout", event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", event => box.contains(event.target) || close());
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!typing && shortcutsAreOn() && !event.ctrlKey && !event.metaKey && !event.altKey && ["/", "s"].includes(event.key)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}

// --------------------------------------------------------------------------------------------------------- on the search page
let turn = 0;
async function answerAddress(input, live) {
  const question = (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, 200);
  if (question && question === page.dataset.answered) return; // the address moved within the page
  const mine = (turn += 1);
  input.value = question;
  page.hidden = !question;
  delete page.dataset.answered;
  if (!question) return;
  page.replaceChildren(element("p", { textContent: say("busy") }));
  try {
    const { found, shown } = await answered(question, 20, true);
    if (mine !== turn) return;
    const total = found.ranked.length;
    const heading = element("h2", { textContent: counted(total, say("one"), say("many")) });
    page.replaceChildren(...(total ? [heading] : []), ...account(found, question), ...(total ? [shown] : []));
    live.textContent = total ? heading.textContent : `${say("nothing")} ${question}`;
    page.dataset.answered = question;
  } catch {
    page.replaceChildren(element("p", { textContent: say("failed") }));
  }
}

if (box) {
  const input = box.querySelector("input");
  const live = box.appendChild(element("p", { className: "hidden-words", role: "status" }));
  const panel = box.appendChild(element("div", { className: "search__panel", hidden: true }));
  attach(input, panel, live);
  if (page) {
    offerShortcuts(document.getElementById(SHORTCUTS));
    answerAddress(input, live);
    addEventListener("popstate", () => answerAddress(input, live));
  }
}

if (document.querySelector("input[name=compare]")) import("./choice.js");
document.documentElement.classList.add("scripts"); // all of the above is in place
