// What a search shows: the pages found, and a sentence about how the question was understood.
import { answers } from "./answers.js";
import { excerpt } from "./excerpt.js";
import { element, language, say, told } from "./page.js";

/** What is shown for a question: how many pages answer, what is said of them, and as many as are wanted, with excerpts or without. */
export async function results(question, most, withExcerpts) {
  const found = await answers(question, most);
  return { total: found.ranked.length, account: account(found, question), list: list(found, withExcerpts) };
}

function list({ pages, known }, withExcerpts) {
  const shown = element("ol", { className: "results__list" });
  shown.dataset.searchResults = "";
  for (const { words, data } of pages) {
    const { title, kind, where, models } = data.meta;
    const item = element("li", { className: "result" }, element("a", { href: data.url, textContent: title }));
    item.append(element("span", { className: "detail", textContent: [kind, where, models].filter(Boolean).join(" · ") }));
    if (withExcerpts) {
      const pieces = excerpt(data.raw_content ?? data.content, words, known.special, language);
      const written = pieces.map(({ text, isAsked }) => (isAsked ? element("mark", { textContent: text }) : text));
      item.append(element("p", { className: "result__excerpt" }, ...written));
    }
    shown.append(item);
  }
  return shown;
}

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
