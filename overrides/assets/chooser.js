// Marks the language chosen last time, and remembers the one chosen now. The page works without it, and never redirects.
const links = document.querySelectorAll("a[data-language]");

function remembered() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null; // storage may be switched off
  }
}

for (const link of links) {
  if (link.dataset.language === remembered()) {
    const note = document.createElement("span");
    note.className = "neutral__last";
    note.textContent = link.dataset.lastChoice;
    link.after(note);
  }
  link.addEventListener("click", () => {
    try {
      localStorage.setItem("language", link.dataset.language);
    } catch {
      // nothing to remember it with
    }
  });
}
