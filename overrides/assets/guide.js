// What every page does: a language link that carries along what the address holds, and the search. Each works without it.
import "./language-link.js";
import "./search-box.js";

if (document.querySelector("input[name=compare]")) import("./choice.js");
if (document.getElementById("search-results")) import("./search-page.js");
document.documentElement.classList.add("scripts"); // all of the above is in place
