import { element } from "../graph/dom.js";
import { labelsOf, pageOf, shortForm } from "./labels.js";

const ROWS_AT_ONCE = 200;

/** Shows rows as a table; IRIs of the graph's own things by their names, as links to their pages. */
export async function showTable(holder, variables, rows, words, prefixes) {
  const body = element("tbody");
  const head = element(
    "tr",
    {},
    ...variables.map((name) => element("th", { scope: "col", textContent: name })),
  );
  const more = element("button", { type: "button", textContent: words.more });
  let shown = 0;
  const showMore = async () => {
    const part = rows.slice(shown, shown + ROWS_AT_ONCE);
    shown += part.length;
    const terms = part.flatMap((row) => Object.values(row));
    const iris = terms.filter((term) => term.type === "uri").map((term) => term.value);
    const labels = await labelsOf(iris);
    body.append(
      ...part.map((row) =>
        element(
          "tr",
          {},
          ...variables.map((name) => element("td", {}, cell(row[name], labels, prefixes))),
        ),
      ),
    );
    more.hidden = shown >= rows.length;
  };
  more.addEventListener("click", showMore);
  await showMore();
  holder.append(
    element(
      "div",
      { className: "scroll", tabIndex: 0, role: "region", "aria-label": words.result },
      element("table", {}, element("thead", {}, head), body),
    ),
    more,
  );
}

function cell(term, labels, prefixes) {
  if (!term) {
    return "";
  }
  if (term.type !== "uri") {
    return element("bdi", { textContent: term.value });
  }
  const name = labels.get(term.value) ?? shortForm(decoded(term.value), prefixes);
  const link = { title: decoded(term.value) };
  if (/^https?:/.test(term.value)) {
    link.href = pageOf(term.value);
    return element("a", link, element("bdi", { textContent: name }));
  }
  return element("bdi", { ...link, textContent: name });
}

function decoded(iri) {
  try {
    return decodeURI(iri);
  } catch {
    return iri;
  }
}
