package wenmai.recognize.tagger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import wenmai.knowledge.Knowledge;
import wenmai.model.EntityType;
import wenmai.model.Span;

/**
 * Trains Apache OpenNLP's name finder, one token a character, on what the tagger is trained on, and
 * measures both on the same sentences.
 *
 * <p>Arguments: the corpus to train on, then the folders or files to measure on with commas
 * between, the iterations, and PERCEPTRON or MAXENT.
 */
public final class OpenNlpComparison {
  private OpenNlpComparison() {}

  public static void main(String[] arguments) throws IOException {
    List<AnnotatedSentence> sentences = TaggerTraining.sentences(Path.of(arguments[0]));
    TrainingSettings settings = TrainingSettings.standard();
    List<AnnotatedSentence> training =
        new Augmentation(Templates.load(Knowledge.at(Path.of("."))), settings).enrich(sentences);
    long start = System.nanoTime();
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, arguments[3]);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, arguments[2]);
    parameters.put(TrainingParameters.CUTOFF_PARAM, "2");
    TokenNameFinderModel model =
        NameFinderME.train(
            "zh",
            null,
            ObjectStreamUtils.createObjectStream(
                training.stream()
                    .filter(sentence -> !sentence.text().isEmpty())
                    .map(OpenNlpComparison::sample)
                    .toList()),
            parameters,
            new TokenNameFinderFactory());
    System.out.printf(
        "OpenNLP trained on %d sentences in %d s%n",
        training.size(), (System.nanoTime() - start) / 1_000_000_000);
    NameFinderME finder = new NameFinderME(model);
    Tagger tagger = Tagger.load();
    for (String test : arguments[1].split(",")) {
      List<AnnotatedSentence> unseen = TaggerTraining.sentences(Path.of(test));
      System.out.println(test + " tagger  " + told(TaggerScore.of(tagger, unseen)));
      System.out.println(test + " OpenNLP " + told(score(finder, unseen)));
    }
  }

  private static String told(TaggerScore score) {
    return "P %.3f R %.3f F1 %.3f".formatted(score.precision(), score.recall(), score.f1());
  }

  private static NameSample sample(AnnotatedSentence sentence) {
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (AnnotatedSentence.Name name : sentence.names()) {
      spans.add(
          new opennlp.tools.util.Span(
              name.span().start(), name.span().end(), name.type().localName()));
    }
    return new NameSample(
        tokens(sentence.text()), spans.toArray(opennlp.tools.util.Span[]::new), true);
  }

  private static String[] tokens(String text) {
    return text.chars()
        .mapToObj(c -> c == ' ' ? "_" : String.valueOf((char) c))
        .toArray(String[]::new);
  }

  private static TaggerScore score(NameFinderME finder, List<AnnotatedSentence> sentences) {
    int right = 0;
    int found = 0;
    int marked = 0;
    Map<String, EntityType> types =
        Map.of(
            "Person", EntityType.PERSON,
            "Place", EntityType.PLACE,
            "Organization", EntityType.ORGANIZATION);
    long characters = 0;
    long start = System.nanoTime();
    for (AnnotatedSentence sentence : sentences) {
      Set<AnnotatedSentence.Name> names = new HashSet<>(sentence.names());
      marked += names.size();
      characters += sentence.text().length();
      finder.clearAdaptiveData();
      for (opennlp.tools.util.Span span : finder.find(tokens(sentence.text()))) {
        found++;
        if (names.contains(
            new AnnotatedSentence.Name(
                new Span(span.getStart(), span.getEnd()), types.get(span.getType())))) {
          right++;
        }
      }
    }
    System.out.printf(
        "OpenNLP reads %d characters a second%n",
        characters * 1_000_000_000L / (System.nanoTime() - start));
    return new TaggerScore(right, found, marked);
  }
}
