// A selection of partnerships as a list and as a table, and the pages of either.

import { dateIn } from "./dates.js";
import { index, part, parts } from "./finder.js";
import { element, first, inDigits, locale, say, told } from "./page.js";
import { known, names } from "./table.js";

/** A link to a page, from the index; and to that of a partnership. */
export const link = (href, text) => element("a", { href: new URL(href, index).href, textContent: text });
export const page = row => link(`${row.slug}/`, row.title);

const pattern = first(".card"); // a card as the build writes it

/** A status with the date of what says so, as the build writes it. */
function standing(row) {
  const [code, name] = known.choices.status[row.status[0]];
  const [age] = known.choices.dated[row.dated[0]];
  const [how, date] = row.standing;
  const old = ["over-5", "undated"].includes(age) ? " status--old" : "";
  const made = element("span", { className: "standing" });
  made.dataset.status = code;
  made.append(
    element("span", { className: `status status--${code}${old}`, textContent: name }),
    ` ${told.standings[how]} `,
    element("time", { dateTime: date, textContent: dateIn(date, locale) })
  );
  return made;
}

function card(row) {
  const made = pattern.cloneNode(true);
  first(".card__title", made).replaceChildren(page(row));
  first(".card__where", made).textContent = names(row, "jurisdiction").join(" · ");
  first(".card__standing", made).replaceChildren(standing(row));
  first(".card__summary", made).textContent = row.summary ?? "";
  const models = row.model.map(number => known.choices.model[number]);
  first(".tags", made).replaceChildren(...models.map(([, model, way]) => element("li", { className: "tag" }, link(way, model))));
  first("input", made).value = row.id;
  first(".choice .hidden-words", made).textContent = ` ${row.title}`;
  return made;
}

export const showList = rows => part(".cards").replaceChildren(...rows.map(card));

/** The summaries of the cards shown, once they are known: whoever is on a card stays there. */
export function showSummaries(rows) {
  const summaries = new Map(rows.map(({ id, summary }) => [id, summary]));
  for (const each of parts(".card")) first(".card__summary", each).textContent = summaries.get(first("input", each).value);
}

function tableRow(row) {
  const box = element("input", { type: "checkbox", name: "compare", value: row.id, ariaLabel: `${say("compare")} ${row.title}` });
  const said = ["model", "jurisdiction", "channel"].map(key => names(row, key).join(", "));
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, page(row)),
    ...[...said, standing(row), row.since.slice(0, 4), box].map(cell =>
      element("td", {}, cell || element("span", { className: "quiet", textContent: say("not-stated") }))
    )
  );
}

export const showTable = rows => part("tbody").replaceChildren(...rows.map(tableRow));

/** The pages of a list or a table, under it; `addressOf` gives the address of each. */
export function showPager(under, here, last, addressOf) {
  part(".pager")?.remove();
  if (last < 2) return;
  const to = (number, text, properties = {}) => {
    const made = Object.assign(link(addressOf(number), text), properties);
    made.dataset.page = number;
    return element("li", {}, made);
  };
  const near = [...new Set([1, here - 1, here, here + 1, last])].filter(number => number >= 1 && number <= last);
  const items = near.map(number => to(number, inDigits(number), number === here ? { ariaCurrent: "page" } : {}));
  if (here > 1) items.unshift(to(here - 1, say("previous"), { rel: "prev" }));
  if (here < last) items.push(to(here + 1, say("next"), { rel: "next" }));
  under.append(element("nav", { className: "pager", ariaLabel: say("list-pages") }, element("ul", {}, ...items)));
}
