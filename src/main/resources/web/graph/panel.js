import { ask } from "./api.js";
import { element } from "./dom.js";
import { shortened } from "./words.js";

/** What is known of the chosen entity or fact, beside the picture. */
export class Panel {
  constructor(holder, words) {
    this.holder = holder;
    this.words = words;
    this.clear();
  }

  clear() {
    this.show(element("p", { className: "quiet", textContent: this.words.text("panelHint") }));
  }

  show(...children) {
    this.holder.replaceChildren(...children);
  }

  /** An entity, with what can be done with it; `actions` are pairs of text and function. */
  showNode(node, actions) {
    const { words } = this;
    this.show(
      element("h2", {}, element("bdi", { textContent: shortened(node.label) })),
      element("p", { className: "quiet", textContent: words.type(node.type) }),
      element(
        "p",
        {},
        element("a", { href: node.page, textContent: words.text("openPage") }),
        " ",
        element("a", {
          href: `/paths?from=${encodeURIComponent(node.iri)}`,
          textContent: words.text("pathsFromHere"),
        }),
      ),
      element(
        "p",
        { className: "actions" },
        ...actions.map(([text, act]) =>
          element("button", { type: "button", textContent: text, onclick: act }),
        ),
      ),
    );
  }

  /** A fact, with the sentences that state it. */
  async showEdge(edge) {
    const { subject, predicate, object } = edge;
    const json = await ask("evidence", { subject, predicate, object });
    const { words } = this;
    const quotes = json.evidence.map((one) =>
      element(
        "blockquote",
        { className: "quote" },
        element("p", {}, element("bdi", { textContent: one.quote })),
        element(
          "footer",
          {},
          element(
            "a",
            { href: one.article },
            element("bdi", { textContent: one.headline || one.source }),
          ),
          ` · ${[one.published, one.source].filter(Boolean).join(" · ")} · ${words.text("confidence")} ${Math.round(one.confidence * 100)} % · ${one.rule}`,
        ),
      ),
    );
    const roles = [...new Set(json.evidence.flatMap((one) => one.roles))];
    this.show(
      element(
        "h2",
        {},
        element("bdi", { textContent: shortened(json.subject.label) }),
        ` ${words.predicate(predicate)} `,
        element("bdi", { textContent: shortened(json.object.label) }),
      ),
      roles.length ? element("p", { textContent: roles.join("、") }) : "",
      ...(quotes.length
        ? quotes
        : [element("p", { className: "quiet", textContent: words.text("fromRegister") })]),
    );
  }

  /** What went wrong, with a way to try again. */
  showProblem(failure, again) {
    this.show(
      element("p", { role: "alert", textContent: failure.message }),
      element("button", {
        type: "button",
        textContent: this.words.text("tryAgain"),
        onclick: again,
      }),
    );
  }
}
