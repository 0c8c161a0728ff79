// The link to the other language carries along what the address holds: a question, filters, a place in the page.
import { first } from "./page.js";

const link = first(".language a");
const plain = link.href;

/** Let the link follow the address; whoever changes the address calls it. */
export function carry() {
  link.href = plain + location.search + location.hash;
}

addEventListener("hashchange", carry);
addEventListener("popstate", carry);
link.addEventListener("click", carry);
carry();
