/* Lets dmn-js, which writes styles into markup, work under a policy that takes none from there: they are set as properties. */
(() => {
  "use strict";

  const HELD = "data-held-style";
  const STYLE = /(<[^>]*?)\sstyle=/g;

  /* ---------- style="…" in markup ---------- */
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...markup,
    set(html) {
      markup.set.call(this, String(html ?? "").replace(STYLE, `$1 ${HELD}=`));
      this.querySelectorAll(`[${HELD}]`).forEach((element) => {
        element.style.cssText = element.getAttribute(HELD);
        element.removeAttribute(HELD);
      });
    },
  });

  const attribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() === "style" && this.style) {
      this.style.cssText = value;
    } else {
      attribute.call(this, name, value);
    }
  };

  /* ---------- <style> elements: their text goes into a sheet of the document's own ---------- */
  const stand = () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const template = create("template");
    Object.defineProperty(template, "textContent", { set: (text) => sheet.replaceSync(text) });
    return template;
  };
  const create = document.createElement.bind(document);
  document.createElement = (name, options) => (String(name).toLowerCase() === "style" ? stand() : create(name, options));

  /* ---------- it complains of its own build, which nobody here can change ---------- */
  const complain = console.error.bind(console);
  console.error = (...words) => String(words[0]).includes("development build of Inferno") || complain(...words);
})();
