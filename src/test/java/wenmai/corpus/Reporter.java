package wenmai.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenmai.lexicon.Division;

/** Writes articles about a province in the styles of {@code styles.txt}. */
final class Reporter {
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
  private static final String NUMERALS = "一二三四五六七八九";
  private static final int USUAL_LENGTH = 560;
  private static final double SPREAD_OF_LENGTH = 0.55;
  private static final int SHORTEST = 150;
  private static final int LONGEST = 3000;

  private final Province province;
  private final List<List<String>> styles = new ArrayList<>();
  private final List<String> fillers = new ArrayList<>();

  Reporter(Province province) {
    this.province = province;
    List<String> paragraphs = fillers;
    for (String line : lines()) {
      if (line.startsWith("===")) {
        paragraphs = new ArrayList<>();
        for (int i = Integer.parseInt(line.substring(3).strip()); i > 0; i--) {
          styles.add(paragraphs);
        }
      } else if (line.startsWith("+++")) {
        paragraphs = fillers;
      } else if (!line.startsWith("#")) {
        paragraphs.add(line);
      }
    }
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Reporter.class.getResourceAsStream("styles.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A clean article, one paragraph a line, the title first. */
  String article(SplittableRandom random) {
    Map<String, String> scene = scene(random);
    List<String> text = new ArrayList<>();
    int wanted = (int) Math.exp(Math.log(USUAL_LENGTH) + SPREAD_OF_LENGTH * gaussian(random));
    int length = 0;
    for (String paragraph : styles.get(random.nextInt(styles.size()))) {
      text.add(fill(paragraph, scene, random));
      length += text.get(text.size() - 1).length();
    }
    List<String> more = new ArrayList<>(fillers);
    Collections.shuffle(more, new Random(random.nextLong()));
    for (int i = 0; length < Math.max(SHORTEST, Math.min(LONGEST, wanted)); i++) {
      Map<String, String> other = i < more.size() ? scene : scene(random);
      text.add(fill(more.get(i % more.size()), other, random));
      length += text.get(text.size() - 1).length();
    }
    return String.join("\n", text);
  }

  private static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private Map<String, String> scene(SplittableRandom random) {
    Map<String, String> scene = new TreeMap<>();
    Division county = province.county(random);
    String prefecture = province.prefecture(county);
    String sender = province.sender(prefecture);
    Province.Company company = province.company(county, random);
    String village = province.village(county, random);
    String bureau = province.bureau(random);
    String second = province.bureau(random);
    String school = province.school(county, random);
    String hospital = county.name() + "人民医院";
    String cooperative = county.name() + village.replace("村", "") + "种植农民专业合作社";
    scene.put("县", county.name());
    scene.put("州", prefecture);
    scene.put("省", sender);
    scene.put("镇", province.town(county, random));
    scene.put("村", village);
    scene.put("作物", province.crop(county, random));
    scene.put("局", bureau);
    scene.put("局职", Province.pick(new String[] {"局长", "副局长", "办公室主任", "党组书记"}, random));
    scene.put("局人", province.personOf(county.name() + bureau, random));
    scene.put("局乙", second);
    scene.put("局乙人", province.personOf(county.name() + second, random));
    scene.put("州局", province.bureau(random));
    scene.put("公司", company.name());
    scene.put("公司短", company.core());
    scene.put("公司职", Province.pick(new String[] {"董事长", "总经理", "市场部经理", "技术总监"}, random));
    scene.put("公司人", province.personOf(company.core(), random));
    scene.put("公司乙", province.company(county, random).name());
    scene.put("学校", school);
    scene.put("校职", Province.pick(new String[] {"校长", "副校长", "党委书记"}, random));
    scene.put("校人", province.personOf(school, random));
    scene.put("教师", province.personOf(school, random));
    scene.put("徒弟", province.personOf(school, random));
    scene.put("教育人", province.personOf(county.name() + "教育局", random));
    scene.put("医院", hospital);
    scene.put("医生", province.personOf(sender + "医疗队", random));
    scene.put("本地医生", province.personOf(hospital, random));
    scene.put("指挥职", Province.pick(new String[] {"总指挥", "副总指挥", "产业组组长"}, random));
    scene.put("指挥人", province.personOf(sender + "援疆前方指挥部", random));
    scene.put("合作社", cooperative);
    scene.put("理事长", province.personOf(cooperative, random));
    scene.put("村书记", province.personOf(county.name() + village, random));
    scene.put("村民", province.personOf(county.name() + village, random));
    scene.put("种植户", province.personOf(county.name() + village, random));
    scene.put("队长", province.personOf(county.name() + village, random));
    scene.put("记者", province.personOf("记者/" + prefecture, random));
    scene.put("通讯员", province.personOf("通讯员/" + county.name(), random));
    scene.put("计划", province.scheme(random));
    scene.put("品牌", province.brand(random));
    scene.put("批", numeral(random));
    scene.put("届", numeral(random));
    scene.put(
        "日期",
        (2005 + random.nextInt(20))
            + "年"
            + (1 + random.nextInt(12))
            + "月"
            + (1 + random.nextInt(28))
            + "日");
    return scene;
  }

  private static String numeral(SplittableRandom random) {
    int at = random.nextInt(NUMERALS.length());
    return NUMERALS.substring(at, at + 1);
  }

  private static String fill(String template, Map<String, String> scene, SplittableRandom random) {
    String chosen =
        CHOICE
            .matcher(template)
            .replaceAll(choice -> Province.pick(choice.group(1).split("\\|", -1), random));
    return SLOT.matcher(chosen).replaceAll(slot -> slotValue(slot, scene));
  }

  private static String slotValue(MatchResult slot, Map<String, String> scene) {
    return Optional.ofNullable(scene.get(slot.group(1)))
        .orElseThrow(() -> new IllegalArgumentException("no slot " + slot.group()));
  }
}
