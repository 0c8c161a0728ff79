// What every page does: a language link that carries along what the address holds, and the search. Each works without it.
import "./language-link.js";
import "./search-box.js";

const asked = [];
if (document.querySelector("input[name=compare]")) asked.push(import("./choice.js"));
if (document.getElementById("search-results")) asked.push(import("./search-page.js"));
await Promise.allSettled(asked);
document.documentElement.classList.add("scripts"); // all of the above is in place
