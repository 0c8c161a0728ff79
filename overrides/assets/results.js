// What a search shows: the pages found, and a sentence about how the question was understood.
import { answers } from "./answers.js";
import { excerpt, marked } from "./excerpt.js";
import { element, language, say, told } from "./page.js";

/** What is shown for a question: how many pages answer, what is said of them, and as many as are wanted, with what each says or without. */
export async function results(question, most, withSummaries) {
  const found = await answers(question, most);
  return { total: found.ranked.length, account: account(found, question), list: list(found, withSummaries) };
}

function list({ pages, known }, withSummaries) {
  const shown = element("ol", { className: "results__list" });
  shown.dataset.searchResults = "";
  for (const { words, data } of pages) {
    const { title, kind, where, models, summary } = data.meta;
    const item = element("li", { className: "result" }, element("a", { href: data.url, textContent: title }));
    item.append(element("span", { className: "detail", textContent: [kind, where, models].filter(Boolean).join(" · ") }));
    if (withSummaries) {
      const told = marked(summary, words);
      item.append(element("p", { className: "result__summary" }, ...written(told)));
      if (!told.some(({ isAsked }) => isAsked)) {
        const pieces = excerpt(data.raw_content ?? data.content, words, known.special, language);
        item.append(element("p", { className: "result__excerpt" }, ...written(pieces)));
      }
    }
    shown.append(item);
  }
  return shown;
}

const written = pieces => pieces.map(({ text, isAsked }) => (isAsked ? element("mark", { textContent: text }) : text));

/** Sentences about what was found: mended words, words left out, or nothing at all. */
function account({ ranked, said, changed, unknown }, question) {
  const address = new URL(told.searchInOther, location.href);
  address.searchParams.set("q", question);
  const inOther = element("p", {}, element("a", { href: address.href, textContent: say("search-other") }));
  const about = (words, strong) => element("p", {}, `${say(words)} `, element("strong", { textContent: strong }));
  if (!ranked.length) return [about("search-nothing", question), inOther];
  const left = () => element("p", { className: "quiet" }, `${say("search-left-out")} ${unknown.join(", ")}`);
  return [...(changed ? [about("search-results-for", said)] : []), ...(unknown.length ? [left(), inOther] : [])];
}
