// The search page: answers what its address asks.
import { counted, element, first, say } from "./page.js";
import { results } from "./results.js";
import { offerShortcuts } from "./shortcuts.js";

const MOST = 20;
const LONGEST = 200; // letters of a question
const page = first("#search-results");
const input = first(".search input");
const live = first(".search [role=status]");
let turn = 0;

async function answerAddress() {
  const question = (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, LONGEST);
  if (question && question === page.dataset.answered) return; // the address moved within the page
  turn += 1;
  const mine = turn;
  input.value = question;
  page.hidden = !question;
  delete page.dataset.answered;
  if (!question) return;
  page.replaceChildren(element("p", { textContent: say("search-busy") }));
  try {
    const { total, account, list } = await results(question, MOST, true);
    if (mine !== turn) return;
    const heading = element("h2", { textContent: counted(total, "count-result") });
    page.replaceChildren(...(total ? [heading, ...account, list] : account));
    live.textContent = total ? heading.textContent : `${say("search-nothing")} ${question}`;
    page.dataset.answered = question;
  } catch {
    if (mine === turn) page.replaceChildren(element("p", { textContent: say("search-failed") }));
  }
}

offerShortcuts();
answerAddress();
addEventListener("popstate", answerAddress);
