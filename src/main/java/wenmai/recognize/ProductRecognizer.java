package wenmai.recognize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.language.AnchoredPattern;
import wenmai.model.EntityType;
import wenmai.model.Mention;
import wenmai.model.Span;

/**
 * Products named without quotation marks: Latin brands (in the spelling of software), devices with
 * a Latin head (AI and the like), and what a verb of making has for its object and ends like a
 * device.
 */
final class ProductRecognizer implements Recognizer {
  private static final String DEVICE =
      "(?:机器人|检测仪|分析仪|一体机|采收机|播种机|收获机|无人机|大模型|智能体|操作系统|管理系统|监测系统|管理平台|服务平台|云平台|小程序|APP)";
  private static final Pattern LATIN = Pattern.compile("[A-Z](?<![A-Za-z]{2})[a-z]+[A-Z][A-Za-z]+");
  private static final Pattern LATIN_HEAD =
      Pattern.compile("[A-Z](?<![A-Za-z]{2})[A-Z]{1,7}\\p{IsHan}{0,6}?(?:" + DEVICE + "|仪|系统|平台)");
  private static final List<String> MAKING =
      List.of("推出", "研发", "研制", "开发", "凭借", "采用", "上线", "发布");
  private static final AnchoredPattern MADE =
      AnchoredPattern.beginningWith(
          MAKING,
          "(?:了|出|的)?(\\p{IsHan}[\\p{IsHan}A-Za-z\\d]{1,10}?"
              + DEVICE
              + "|\\p{IsHan}{3,10}新模式)(?=[，。；、上荣])",
          18);
  private static final Pattern COMMON = Pattern.compile("^[一二三多新首全各这该个款套其自]|[的了等]");

  @Override
  public String name() {
    return "product";
  }

  @Override
  public List<Mention> recognize(Draft draft) {
    List<Mention> found = new ArrayList<>();
    Matcher latin = LATIN.matcher(draft.text());
    while (latin.find()) {
      found.add(mention(draft, latin.start(), latin.end(), 0.6));
    }
    Matcher headed = LATIN_HEAD.matcher(draft.text());
    while (headed.find()) {
      found.add(mention(draft, headed.start(), headed.end(), 0.65));
    }
    for (MatchResult made : MADE.in(draft.text())) {
      if (!COMMON.matcher(made.group(1)).find()) {
        found.add(mention(draft, made.start(1), made.end(1), 0.6));
      }
    }
    return found;
  }

  private Mention mention(Draft draft, int start, int end, double confidence) {
    return draft.mention(new Span(start, end), EntityType.PRODUCT, this, confidence);
  }
}
