package wenmai.relate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import wenmai.knowledge.Knowledge;
import wenmai.model.Predicate;

/**
 * The rules of {@code data/rules/*.rules}, in the order of files and lines.
 *
 * <p>A rule is a block of lines: {@code rule NAME}, {@code #} what it reads, {@code when PATTERN},
 * {@code then SLOT PREDICATE SLOT [role SLOT|“words”]}, and optionally {@code scope sentence|
 * paragraph|article|name}, {@code every} (go on for more objects of one subject), {@code without
 * a|b}, {@code sure 0.9}; then its tests: {@code test SENTENCE} and one {@code gives SUBJECT
 * PREDICATE OBJECT [ROLE]} a fact.
 */
public final class RuleBook {
  private final List<Rule> rules;

  private RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The rule book of a knowledge folder.
   *
   * @throws IllegalArgumentException when a rule is malformed; the message names file and line
   */
  public static RuleBook load(Knowledge knowledge) {
    List<Rule> rules = new ArrayList<>();
    for (String file : knowledge.list("data/rules")) {
      if (file.endsWith(".rules")) {
        new Reader(file, knowledge.text(file), rules).read();
      }
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("data/rules holds no rule: it needs *.rules files");
    }
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("two rules are called " + rule.name());
      }
    }
    return new RuleBook(rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /** How sure each rule says it is, by name. */
  public SortedMap<String, Double> confidences() {
    SortedMap<String, Double> confidences = new TreeMap<>();
    rules.forEach(rule -> confidences.put(rule.name(), rule.confidence()));
    return confidences;
  }

  /** Reads one file. */
  private static final class Reader {
    private final String file;
    private final String text;
    private final List<Rule> rules;
    private Block block = new Block("");

    Reader(String file, String text, List<Rule> rules) {
      this.file = file;
      this.text = text;
      this.rules = rules;
    }

    void read() {
      int number = 0;
      for (String line : (text + "\nrule end").split("\n", -1)) {
        number++;
        try {
          line(line.strip());
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(file + ", line " + number + ": " + e.getMessage(), e);
        }
      }
    }

    private void line(String line) {
      int space = line.indexOf(' ');
      String key = space < 0 ? line : line.substring(0, space);
      String value = space < 0 ? "" : line.substring(space + 1).strip();
      switch (key) {
        case "" -> {}
        case "rule" -> {
          if (!block.name.isEmpty()) {
            rules.add(block.rule());
          }
          block = new Block(value);
        }
        case "#" -> block.comment.append(value);
        case "scope" -> block.scope = Rule.Scope.valueOf(value.toUpperCase(Locale.ROOT));
        case "when" -> block.pattern = Optional.of(CompiledPattern.of(value));
        case "every" -> block.every = true;
        case "without" -> block.without = Optional.of(Pattern.compile(value));
        case "then" -> block.templates.add(template(value));
        case "sure" -> block.confidence = confidence(value);
        case "test" -> block.tests.add(value);
        case "gives" -> block.gives.add(block.tests.size() + " " + value);
        default -> throw new IllegalArgumentException("no such line in a rule: " + key);
      }
    }

    private static double confidence(String value) {
      if (!value.matches("0\\.\\d+|1(\\.0+)?")) {
        throw new IllegalArgumentException("sure takes a number above 0 up to 1, not: " + value);
      }
      return Double.parseDouble(value);
    }

    private static Rule.Template template(String value) {
      String[] words = value.split("\\s+", -1);
      if (words.length != 3 && (words.length != 5 || !words[3].equals("role"))) {
        throw new IllegalArgumentException("then SLOT PREDICATE SLOT [role SLOT], not: " + value);
      }
      Predicate predicate =
          Predicate.fromLocalName(words[1])
              .orElseThrow(() -> new IllegalArgumentException("no such predicate: " + words[1]));
      return new Rule.Template(
          words[0],
          predicate,
          words[2],
          words.length == 5 ? Optional.of(words[4]) : Optional.empty());
    }
  }

  /** The lines of one rule. */
  private static final class Block {
    private final String name;
    private final StringBuilder comment = new StringBuilder();
    private Rule.Scope scope = Rule.Scope.SENTENCE;
    private Optional<CompiledPattern> pattern = Optional.empty();
    private boolean every;
    private Optional<Pattern> without = Optional.empty();
    private final List<Rule.Template> templates = new ArrayList<>();
    private double confidence = 0.8;
    private final List<String> tests = new ArrayList<>();
    private final List<String> gives = new ArrayList<>();

    Block(String name) {
      this.name = name;
    }

    Rule rule() {
      CompiledPattern compiled =
          pattern.orElseThrow(() -> new IllegalArgumentException("rule " + name + " has no when"));
      for (Rule.Template template : templates) {
        if (!compiled.slots().contains(template.subject())
            || !compiled.slots().contains(template.object())) {
          throw new IllegalArgumentException("rule " + name + " uses a slot that its when has not");
        }
      }
      List<Rule.Example> examples = new ArrayList<>();
      for (int i = 0; i < tests.size(); i++) {
        String prefix = (i + 1) + " ";
        examples.add(
            new Rule.Example(
                tests.get(i),
                gives.stream()
                    .filter(g -> g.startsWith(prefix))
                    .map(g -> g.substring(prefix.length()))
                    .toList()));
      }
      return new Rule(
          name,
          comment.toString(),
          scope,
          compiled,
          every,
          without,
          List.copyOf(templates),
          confidence,
          examples);
    }
  }
}
