package wenmai.recognize.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wenmai.model.Span;

/** The enrichment of corpora with regional names, which old national papers lack. */
final class Augmentation {
  private final Templates templates;
  private final TrainingSettings settings;
  private final Random random;

  Augmentation(Templates templates, TrainingSettings settings) {
    this.templates = templates;
    this.settings = settings;
    this.random = new Random(settings.seed());
  }

  /** The sentences, copies of those with names where made-up names stand, and made-up ones. */
  List<AnnotatedSentence> enrich(List<AnnotatedSentence> sentences) {
    List<AnnotatedSentence> enriched = new ArrayList<>(sentences);
    for (AnnotatedSentence sentence : sentences) {
      if (!sentence.names().isEmpty()) {
        enriched.add(exchanged(sentence));
      }
    }
    for (int i = 0; i < settings.madeUp(); i++) {
      enriched.add(templates.sentence(random));
    }
    return enriched;
  }

  private AnnotatedSentence exchanged(AnnotatedSentence sentence) {
    StringBuilder text = new StringBuilder();
    List<AnnotatedSentence.Name> names = new ArrayList<>();
    int at = 0;
    for (AnnotatedSentence.Name name : sentence.names()) {
      text.append(sentence.text(), at, name.span().start());
      at = name.span().end();
      int start = text.length();
      text.append(
          random.nextDouble() < settings.exchanged()
              ? templates.name(name.type(), random)
              : name.span().of(sentence.text()));
      names.add(new AnnotatedSentence.Name(new Span(start, text.length()), name.type()));
    }
    text.append(sentence.text(), at, sentence.text().length());
    return new AnnotatedSentence(text.toString(), names);
  }
}
