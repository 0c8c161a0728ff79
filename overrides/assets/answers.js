// The pages that answer a question, asked of the index and ranked: the rarer a word, the more it counts.
import { language } from "./page.js";
import { knowing, understood } from "./question.js";

const FOLDER = new URL("../pagefind/", import.meta.url);
const RANKING = { termFrequency: 0.6, pageLength: 0.5, termSimilarity: 6, termSaturation: 1.2 };
const PAGES = 800; // what the rarity of a word is measured against
const BEGUN = 0.2; // what a longer word that begins as the one asked for counts, beside the word itself
let ready;

/** The index and its words; `anew`, where the site has been published again under the open page. */
export function load(anew = false) {
  if (anew) ready = undefined;
  ready ??= Promise.all([
    import(new URL(anew ? `pagefind.js?${Date.now()}` : "pagefind.js", FOLDER).href),
    fetch(new URL(`words-${language}.json`, FOLDER), { cache: anew ? "reload" : "default" }).then(answer => answer.json()),
  ]).then(async ([pagefind, said]) => {
    await pagefind.options({
      baseUrl: new URL("../", import.meta.url).pathname,
      noWorker: true, // the searches are short, and the worker is one more file to wait for
      ranking: RANKING,
    });
    await pagefind.init();
    return { pagefind, ...knowing(said, language) };
  });
  ready.catch(() => (ready = undefined)); // the next question tries again
  return ready;
}

/**
 * What answers the question: the pages in order, how the question was understood, what is known of words, and of as many pages as
 * are wanted what a result shows. Where the index does not find a word that it is known to hold, it is another one by now, and is
 * loaded anew once.
 */
export async function answers(question, most) {
  for (const anew of [false, true]) {
    try {
      const known = await load(anew);
      const found = await ranked(question, known);
      if (found.isLost) continue;
      const pages = found.ranked.slice(0, most).map(async entry => ({ words: [...entry.words], data: await entry.result.data() }));
      return { ...found, known, pages: await Promise.all(pages) };
    } catch (error) {
      if (anew) throw error;
    }
  }
  throw new Error("the index does not hold its own words");
}

/** The pages that hold those words, and for one word that stands in the guide, those that hold it whole: `baby`, not Babine. */
async function holding(way, { pagefind, written }) {
  const { results } = await pagefind.search(way.join(" "));
  if (way.length > 1 || !written.has(way[0])) return { results };
  const exact = await pagefind.search(`"${way[0]}"`);
  return { results, whole: exact.results.length ? new Set(exact.results.map(({ id }) => id)) : undefined };
}

/** The pages that hold most of the question's words come first, the rarer the better. */
async function ranked(question, known) {
  const { units, ...meant } = understood(question, known);
  const searched = await Promise.all(units.map(ways => Promise.all(ways.map(way => holding(way, known)))));
  const found = new Map();
  for (const [place, ways] of units.entries()) {
    const best = new Map();
    for (const { results, whole } of searched[place]) {
      for (const result of results) {
        const before = best.get(result.id);
        const isWhole = !whole || whole.has(result.id);
        if (!before || before.score < result.score) best.set(result.id, { result, score: result.score, isWhole });
      }
    }
    const top = Math.max(...[...best.values()].map(({ score }) => score), 0);
    const rarity = Math.log(1 + PAGES / (1 + best.size));
    for (const [id, { result, score, isWhole }] of best) {
      const entry = found.get(id) ?? { score: 0, units: 0, result, words: new Set() };
      entry.score += rarity * (isWhole ? 0.35 + 0.65 * (score / top) : BEGUN);
      entry.units += 1;
      for (const word of ways.flat()) entry.words.add(word);
      found.set(id, entry);
    }
  }
  const isKnown = ways => ways.some(way => way.length === 1 && known.written.has(way[0]));
  const isLost = units.some((ways, place) => isKnown(ways) && searched[place].every(({ results }) => !results.length));
  const order = [...found.values()].map(entry => ({ ...entry, score: entry.score * (0.3 + 0.7 * (entry.units / units.length)) }));
  order.sort((one, other) => other.score - one.score || (one.result.id < other.result.id ? -1 : 1));
  return { ranked: order, ...meant, isLost };
}
