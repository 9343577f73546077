const LONGEST_LABEL = 24;

/** A label that is short enough for the picture. */
export function shortened(label) {
  const characters = [...label];
  return characters.length <= LONGEST_LABEL
    ? label
    : `${characters.slice(0, LONGEST_LABEL).join("")}…`;
}

/** The words of the page's language: its texts, and the labels of classes and relations. */
export class Words {
  constructor(texts, vocabulary, language) {
    this.texts = texts;
    this.types = new Map(vocabulary.classes.map((one) => [one.name, one[language]]));
    this.predicates = new Map(vocabulary.predicates.map((one) => [one.name, one[language]]));
  }

  text(key) {
    return this.texts[key] ?? key;
  }

  type(name) {
    return this.types.get(name) ?? name;
  }

  predicate(name) {
    return this.predicates.get(name) ?? name;
  }

  /** The name of a group of neighbours: the relation, and how many are not yet shown. */
  group({ predicate, direction, count, loaded }) {
    const name = direction === "out" ? this.predicate(predicate) : this.text(`in.${predicate}`);
    return `${name} · ${count - loaded}`;
  }
}
