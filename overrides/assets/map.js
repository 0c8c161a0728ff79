// A selection of partnerships on the map: the communities where their services are, marked, then listed by jurisdiction.
import { index, part } from "./finder.js";
import { element, inDigits, language, locale, say } from "./page.js";
import { beside, known } from "./table.js";
import { link, page } from "./views.js";

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
  if (!drawing) {
    drawing = document.adoptNode(root);
    part(".atlas").prepend(drawing);
  }
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
  for (const each of [section.querySelector("h3"), way.querySelector("a")])
    each.textContent = `${say("off-the-map")} (${inDigits(off.length)})`;
  const items = off.map(row =>
    element("li", {}, page(row), element("span", { className: "detail", textContent: row.where.join(", ") }))
  );
  section.querySelector("ul").replaceChildren(...items);
}

/** The marks of the drawing that stand for one of the places: for one it leads to its page, for several to their jurisdiction. */
function showMarks(places) {
  const listOf = new Intl.ListFormat(locale);
  const together = new Set(); // those that a number stands for have small dots of their own
  const byId = new Map(places.map(place => [place[ID], place]));
  for (const mark of drawing.querySelectorAll("[data-places]")) {
    const left = mark.dataset.places
      .split(" ")
      .filter(id => byId.has(id))
      .map(id => byId.get(id));
    mark.classList.toggle("away", !left.length);
    if (!left.length) continue;
    const several = left.length > 1;
    const where = `${listOf.format(left.map(place => place[NAME]))} (${known.jurisdictions[left[0][JURISDICTION]]})`;
    mark.setAttribute("href", several ? `#${left[0][JURISDICTION]}` : left[0][WAY]);
    mark.querySelector("title").textContent = several ? `${left.length} – ${where}` : where;
    mark.querySelector("circle + circle").setAttribute("r", mark.parentNode.dataset[several ? "more" : "one"]);
    const number = mark.querySelector("text");
    if (number) number.textContent = several ? left.length : "";
    if (several) for (const place of left) together.add(place);
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
    return items.length
      ? [element("section", {}, element("h3", { id: code, textContent: name }), element("ul", { className: "places" }, ...items))]
      : [];
  });
  part(".finder__places").replaceChildren(...sections.flat());
}
