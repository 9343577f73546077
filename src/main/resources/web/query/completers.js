import { ask } from "../graph/api.js";
import { shortened } from "../graph/words.js";

const NAMES = 10;

/**
 * Completion in the editor from the graph's own prefixes, classes, relations and names.
 *
 * @returns the names of the completers to switch on
 */
export function registerCompleters(Yasqe, vocabulary) {
  Yasqe.forkAutocompleter(
    "prefixes",
    {
      name: "own-prefixes",
      persistenceId: null,
      get: () =>
        Promise.resolve(
          Object.entries(vocabulary.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`),
        ),
    },
    false,
  );
  own(Yasqe, "class", "own-classes", vocabulary.classes);
  own(Yasqe, "property", "own-properties", vocabulary.predicates);
  Yasqe.registerAutocompleter(names(vocabulary), false);
  return ["variables", "own-prefixes", "own-classes", "own-properties", "own-names"];
}

/** Completes a string that is begun, by the search over names: `"hetian` gives `"和田地区"@zh`. */
function names(vocabulary) {
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const classes = new Map(vocabulary.classes.map((one) => [one.name, one[language]]));
  let hits = [];
  return {
    name: "own-names",
    bulk: false,
    autoShow: true,
    persistenceId: null,
    isValidCompletionPosition: (editor) => begunString(editor) !== null,
    preProcessToken: begunString,
    get: async (_, token) => {
      if (!token.string) {
        return [];
      }
      ({ hits } = await ask("search", { q: token.string, limit: NAMES }));
      return hits.map((hit) => literal(hit.label));
    },
    postprocessHints: (_, hints) =>
      hints.map((hint, index) => ({
        ...hint,
        displayText: `${shortened(hits[index].label)} · ${classes.get(hits[index].type) ?? hits[index].type}`,
      })),
  };
}

const STRINGS_BEFORE = /^(?:[^"#<]|<[^>]*>|"(?:[^"\\]|\\.)*")*"/;
const REST_OF_STRING = /^[^"\s]*"(?:@[\w-]+)?/;

/** The string that the cursor stands in, from its first quote to its end, if there is one. */
function begunString(editor) {
  const { line, ch } = editor.getDoc().getCursor();
  const text = editor.getDoc().getLine(line);
  const before = STRINGS_BEFORE.exec(text.slice(0, ch));
  const typed = before && text.slice(before[0].length, ch);
  if (!before || typed.includes('"')) {
    return null;
  }
  const rest = REST_OF_STRING.exec(text.slice(ch));
  return {
    string: typed,
    start: before[0].length,
    end: ch,
    from: { ch: before[0].length - 1 },
    to: { ch: ch + (rest ? rest[0].length : 0) },
  };
}

function literal(name) {
  return `"${name.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r")}"@zh`;
}

function own(Yasqe, from, name, terms) {
  const iris = terms.map((term) => term.iri).sort();
  Yasqe.forkAutocompleter(
    from,
    { name, bulk: true, autoShow: true, persistenceId: null, get: () => Promise.resolve(iris) },
    false,
  );
}
