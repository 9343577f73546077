/**
 * Search as you type, for every element with `data-combobox`.
 *
 * `go` opens the page of the chosen entity; `choose` keeps its IRI in the hidden field beside the
 * text field, and tells of it by a `chosen` event. A page that makes such an element later announces
 * it by a `combobox` event.
 */
const WAIT_MILLISECONDS = 80;
const HITS = 10;

const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const texts = fetch(`/assets/text.${language}.json`).then((answer) => answer.json());
let typeLabels;

/** The labels of the classes by their names, fetched once and only when someone searches. */
function labels() {
  typeLabels ??= fetch("/api/vocabulary")
    .then((answer) => answer.json())
    .then((json) => new Map(json.classes.map((one) => [one.name, one[language]])));
  return typeLabels;
}

class Combobox {
  constructor(holder, number) {
    this.holder = holder;
    this.opensPage = holder.dataset.combobox === "go";
    this.input = holder.querySelector("input:not([type=hidden])");
    this.hidden = holder.querySelector("input[type=hidden]");
    this.list = document.createElement("div");
    this.list.className = "suggestions";
    this.list.id = `suggestions-${number}`;
    this.list.setAttribute("role", "listbox");
    this.list.hidden = true;
    this.status = document.createElement("span");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    holder.append(this.list, this.status);
    this.hits = [];
    this.active = -1;
    this.prepareInput();
  }

  prepareInput() {
    const attributes = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    };
    Object.entries(attributes).forEach(([name, value]) => this.input.setAttribute(name, value));
    texts.then((known) => this.list.setAttribute("aria-label", known.search));
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  typed() {
    if (this.hidden) {
      this.hidden.value = "";
    }
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.search(), WAIT_MILLISECONDS);
  }

  async search() {
    const text = this.input.value.trim();
    this.request?.abort();
    if (!text) {
      this.close();
      return;
    }
    this.request = new AbortController();
    try {
      const address = `/api/search?limit=${HITS}&q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: this.request.signal });
      const [json, known, types] = await Promise.all([answer.json(), texts, labels()]);
      this.show(json.hits ?? [], known, types);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.close();
      }
    }
  }

  show(hits, known, types) {
    this.hits = hits;
    this.active = -1;
    this.list.replaceChildren(...hits.map((hit, index) => this.option(hit, index, types)));
    this.list.hidden = hits.length === 0;
    this.input.setAttribute("aria-expanded", String(hits.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = hits.length
      ? `${known.searchCount.replace("{n}", hits.length)}. ${known.searchHint}`
      : known.searchNothing;
  }

  option(hit, index, types) {
    const option = document.createElement("div");
    option.id = `${this.list.id}-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = document.createElement("bdi");
    name.textContent = shortened(hit.label);
    const type = document.createElement("small");
    type.textContent = ` ${types.get(hit.type) ?? hit.type}`;
    option.append(name, type);
    const line = [hit.matched === hit.label ? "" : shortened(hit.matched), hit.about];
    const about = document.createElement("p");
    about.textContent = line.filter(Boolean).join(" · ");
    option.append(about);
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.choose(index);
    });
    return option;
  }

  pressed(event) {
    if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.hits.length) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.select((this.active + step + this.hits.length) % this.hits.length);
    }
  }

  select(index) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.list.children[index];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  choose(index) {
    const hit = this.hits[index];
    if (this.opensPage) {
      location.href = hit.page;
      return;
    }
    this.input.value = hit.label;
    this.hidden.value = hit.iri;
    this.holder.dispatchEvent(new CustomEvent("chosen", { detail: hit }));
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function shortened(label) {
  const characters = [...label];
  return characters.length <= 60 ? label : `${characters.slice(0, 60).join("")}…`;
}

let made = 0;

function makeCombobox(holder) {
  new Combobox(holder, made++);
}

document.querySelectorAll("[data-combobox]").forEach(makeCombobox);
document.addEventListener("combobox", (event) => makeCombobox(event.detail));
