// In a preview: shows what is wrong with the last edit over the last good page, and loads the page again after each edit.
const { epoch, faults } = JSON.parse(document.getElementById("preview").textContent);
const here = document.documentElement.lang.slice(0, 2);
const HEADS = { fr: "L'aperçu attend une correction", en: "The preview is waiting for a correction" };

/** A part of the panel, looked after by this script alone: the style sheet of the site knows nothing of previews. */
function made(name, text, style) {
  const part = document.createElement(name);
  part.textContent = text;
  Object.assign(part.style, style);
  return part;
}

if (faults) {
  const panel = made("section", "", {
    position: "fixed",
    inset: "auto 0 0 0",
    zIndex: 1000,
    maxHeight: "60vh",
    overflow: "auto",
    padding: "1rem 1.5rem",
    background: "#fff",
    color: "#111",
    borderTop: "6px solid #b3261e",
    boxShadow: "0 -4px 24px rgb(0 0 0 / 30%)",
  });
  panel.setAttribute("role", "alert");
  panel.tabIndex = 0; // so that the keyboard can scroll it
  for (const language of [here, here === "fr" ? "en" : "fr"]) {
    const part = made("div", "", {});
    part.lang = `${language}-CA`;
    part.append(
      made("h2", HEADS[language], { margin: "0 0 .5rem", fontSize: "1.1rem", color: "#8c1d18" }),
      made("pre", faults[language], {
        margin: "0 0 1rem",
        whiteSpace: "pre-wrap",
        overflowWrap: "anywhere",
        font: "0.9rem/1.5 monospace",
      })
    );
    panel.append(part);
  }
  document.body.append(panel);
}

/** The server answers when there is something new, and after a minute in any case. */
async function follow() {
  for (let number = 0; ; number += 1) {
    try {
      const answer = await fetch(`/livereload/${epoch}/${number}`);
      if (Number(await answer.text()) > epoch) return location.reload();
    } catch {
      await new Promise(done => setTimeout(done, 1000)); // the preview has stopped, or starts again
    }
  }
}
follow();
