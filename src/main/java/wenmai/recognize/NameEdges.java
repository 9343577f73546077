package wenmai.recognize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.model.EntityType;
import wenmai.model.Span;

/** Where the names of some classes begin and end beside what their walk and their ending tell. */
final class NameEdges {
  static final Pattern BATCH = Pattern.compile("第[一二三四五六七八九十\\d]+批");
  private static final Pattern EVENT_BEFORE = Pattern.compile("次会议|博览会|运动会");

  private NameEdges() {}

  /**
   * Where the words before an ending begin.
   *
   * @param walked from where the walk to the left ended to the ending
   */
  static int begin(String text, EntityType type, Span walked) {
    return type == EntityType.MEDIA
        ? clauseStart(text, walked.start())
        : behindEvent(text, type, walked);
  }

  /** Where a name begins whose edition or batch stands before its words. */
  static int first(String text, EntityType type, int begin) {
    return switch (type) {
      case EVENT -> EventEdition.start(text, begin);
      case AID_TEAM -> batchStart(text, begin);
      default -> begin;
    };
  }

  /** The end of a name; a headquarters bears its seat in brackets: 前方指挥部（某地）. */
  static int end(Draft draft, int end, EntityType type) {
    if (type != EntityType.AID_TEAM || !draft.text().startsWith("（", end)) {
      return end;
    }
    return draft
        .mentionStartingAt(end + 1, EntityType.ADMIN_DIVISION)
        .map(place -> place.span().end())
        .filter(close -> draft.text().startsWith("）", close))
        .map(close -> close + 1)
        .orElse(end);
  }

  /** The beginning of a team's name whose batch stands before its sender: 第十批某省援疆指挥部. */
  private static int batchStart(String text, int start) {
    Matcher batch = BATCH.matcher(text).region(Math.max(0, start - 5), start);
    return batch.find() && batch.end() == start ? batch.start() : start;
  }

  /** Where the name of a body begins that stands behind an event: 某次会议某地代表团. */
  private static int behindEvent(String text, EntityType type, Span walked) {
    if (!type.isA(EntityType.ORGANIZATION)) {
      return walked.start();
    }
    Matcher event = EVENT_BEFORE.matcher(text).region(walked.start(), walked.end());
    int begin = walked.start();
    while (event.find()) {
      begin = event.end();
    }
    return begin;
  }

  /** The beginning of a medium's name whose place no register knows, where a clause begins. */
  private static int clauseStart(String text, int start) {
    int at = start;
    while (at > 0 && start - at <= 2 && TextFolding.isHan(text.charAt(at - 1))) {
      at--;
    }
    boolean clause = at == 0 || "\n。，：“《（".indexOf(text.charAt(at - 1)) >= 0;
    return clause ? at : start;
  }
}
