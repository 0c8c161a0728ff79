// Marks the language chosen last time, and remembers the one chosen now. The page works without it, and never redirects.
import { keep, recall } from "./kept.js";
import { all, element } from "./page.js";

for (const link of all("a[data-language]")) {
  const { language, lastChoice } = link.dataset;
  if (recall("language") === language) link.after(element("span", { className: "neutral__last", textContent: lastChoice }));
  link.addEventListener("click", () => keep("language", language));
}
