// A selection of partnerships as a list, as a table and on the map.
import { element, inDigits, language } from "./guide.js";
import { beside, known, names } from "./table.js";

const finder = document.querySelector(".finder");
const index = new URL(".", location.href);
const part = selector => finder.querySelector(selector);
const link = (href, text) => element("a", { href: new URL(href, index), textContent: text });
const page = row => link(`${row.slug}/`, row.title);

// ---------------------------------------------------------------------------------------------------------- list and table
const pattern = finder?.querySelector(".card"); // a card as the build writes it

function card(row) {
  const made = pattern.cloneNode(true);
  const [code, name] = known.choices.status[row.status[0]];
  const status = element("span", { className: `status status--${code}`, textContent: name });
  made.querySelector(".card__title").replaceChildren(page(row));
  made.querySelector(".card__where").replaceChildren(`${names(row, "jurisdiction").join(" · ")} `, status);
  made.querySelector(".card__summary").textContent = row.summary ?? "";
  const models = row.model.map(number => known.choices.model[number]);
  made.querySelector(".tags").replaceChildren(...models.map(([, model, way]) => element("li", { className: "tag" }, link(way, model))));
  made.querySelector("input").value = row.id;
  made.querySelector(".choice .hidden-words").textContent = ` ${row.title}`;
  return made;
}

export const showList = rows => part(".cards").replaceChildren(...rows.map(card));

/** The summaries of the cards shown, once they are known: whoever is on a card stays there. */
export function showSummaries(rows) {
  const summaries = new Map(rows.map(({ id, summary }) => [id, summary]));
  for (const each of finder.querySelectorAll(".card")) each.querySelector(".card__summary").textContent = summaries.get(each.querySelector("input").value);
}

function tableRow(row) {
  const box = element("input", { type: "checkbox", name: "compare", value: row.id, ariaLabel: `${finder.dataset.compare} ${row.title}` });
  const said = ["model", "jurisdiction", "channel", "status"].map(key => names(row, key).join(", "));
  return element("tr", {}, element("th", { scope: "row" }, page(row)), ...[...said, row.since.slice(0, 4), box].map(cell => element("td", {}, cell || element("span", { className: "quiet", textContent: finder.dataset.notStated }))));
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
  if (here > 1) items.unshift(to(here - 1, finder.dataset.previous, { rel: "prev" }));
  if (here < last) items.push(to(here + 1, finder.dataset.next, { rel: "next" }));
  under.append(element("nav", { className: "pager", ariaLabel: finder.dataset.pages }, element("ul", {}, ...items)));
}

// ------------------------------------------------------------------------------------------------------------------ the map
const [ID, NAME, JURISDICTION, WAY, X, Y] = [0, 1, 2, 3, 4, 5]; // of a place of the table
const isOnMap = place => place.length > X;
let drawing;

function drawn(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.localName !== "svg") throw new Error("map.svg");
  return root;
}

/** The communities of the selection: marked on the map, then listed by jurisdiction, each with its partnerships. */
export async function showMap(rows) {
  const root = await beside("map.svg", index, drawn);
  if (!drawing) part(".atlas").prepend((drawing = document.adoptNode(root)));
  const found = new Map();
  for (const row of rows) {
    for (const number of new Set(row.places)) found.set(number, (found.get(number) ?? new Set()).add(row));
  }
  const places = [...found].map(([number, here]) => ({ place: known.places[number], here: [...here] }));
  places.sort((one, other) => one.place[NAME].localeCompare(other.place[NAME], language));
  showMarks(places.map(({ place }) => place));
  showPlaces(places);
  const off = rows.filter(row => !row.places.some(number => isOnMap(known.places[number])));
  const section = part("[data-shown=map] > section");
  const way = part("[data-shown=map] > p");
  section.hidden = way.hidden = !off.length;
  for (const each of [section.querySelector("h3"), way.querySelector("a")]) each.textContent = `${finder.dataset.off} (${inDigits(off.length)})`;
  const items = off.map(row => element("li", {}, page(row), element("span", { className: "detail", textContent: row.where.join(", ") })));
  section.querySelector("ul").replaceChildren(...items);
}

/** The marks of the drawing that stand for one of the places: for one it leads to its page, for several to their jurisdiction. */
function showMarks(places) {
  const listOf = new Intl.ListFormat(document.documentElement.lang);
  const together = new Set(); // those that a number stands for have small dots of their own
  const byId = new Map(places.map(place => [place[ID], place]));
  for (const mark of drawing.querySelectorAll("[data-places]")) {
    const left = mark.dataset.places.split(" ").filter(id => byId.has(id)).map(id => byId.get(id));
    mark.classList.toggle("away", !left.length);
    if (!left.length) continue;
    const several = left.length > 1;
    const where = `${listOf.format(left.map(place => place[NAME]))} (${known.jurisdictions[left[0][JURISDICTION]]})`;
    mark.setAttribute("href", several ? `#${left[0][JURISDICTION]}` : left[0][WAY]);
    mark.querySelector("title").textContent = several ? `${left.length} – ${where}` : where;
    mark.querySelector("circle + circle").setAttribute("r", mark.parentNode.dataset[several ? "more" : "one"]);
    const number = mark.querySelector("text");
    if (number) number.textContent = several ? left.length : "";
    if (several) left.forEach(place => together.add(place));
  }
  const dots = [...together].map(place => `M${place[X]} ${place[Y]}h0`);
  drawing.querySelector(".atlas__towns").setAttribute("d", dots.join(""));
}

function showPlaces(places) {
  const sections = Object.entries(known.jurisdictions).map(([code, name]) => {
    const alike = new Map(); // communities of the same partnerships share a line
    for (const { place, here } of places.filter(each => each.place[JURISDICTION] === code)) {
      const key = here.map(row => row.id).join(" ");
      alike.set(key, { here, names: [...(alike.get(key)?.names ?? []), place] });
    }
    const items = [...alike.values()].map(({ here, names }) =>
      element(
        "li",
        {},
        ...names.flatMap((place, step) => [step ? ", " : "", link(place[WAY], place[NAME])]),
        element("ul", {}, ...here.map(row => element("li", {}, page(row))))
      )
    );
    return items.length ? [element("section", {}, element("h3", { id: code, textContent: name }), element("ul", { className: "places" }, ...items))] : [];
  });
  part(".finder__places").replaceChildren(...sections.flat());
}
