/* Lists of which some can be chosen: a box for all of the page, and how many are chosen on the button. */
(() => {
  "use strict";

  const wire = (form) => {
    const all = form.querySelector("[data-choose-all]");
    const count = form.querySelector("[data-chosen]");
    const boxes = [...form.querySelectorAll("tbody input[type=checkbox]")];
    const show = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      count.textContent = chosen > 0 ? `(${chosen})` : "";
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    };
    all.addEventListener("change", () => {
      boxes.forEach((box) => (box.checked = all.checked));
      show();
    });
    form.addEventListener("change", show);
    all.hidden = false;
    show();
  };

  document.querySelectorAll("form[data-choose]:has(tbody tr)").forEach(wire);
})();
