// The index works without this: it only hides the entries that don't hold what is typed.
const box = document.querySelector("#filter");
if (box) {
  box.closest(".filter").hidden = false;
  const letters = [...document.querySelectorAll(".letter")].map((letter) => ({
    letter,
    entries: [...letter.querySelectorAll("li")].map((item) => [item, item.textContent.toLowerCase()]),
  }));
  box.addEventListener("input", () => {
    const sought = box.value.toLowerCase().trim();
    for (const { letter, entries } of letters) {
      let any = false;
      for (const [item, text] of entries) {
        item.hidden = !text.includes(sought);
        any ||= !item.hidden;
      }
      letter.hidden = !any;
    }
  });
}
