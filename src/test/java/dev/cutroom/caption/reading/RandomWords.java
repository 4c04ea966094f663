package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Words as they are said, the same for the same seed. */
final class RandomWords {

    static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry(
                    "en",
                    "the old man and his sea, which Peter Miller had never seen. It's a story of 1,000 days! Is it true? yes"),
            Map.entry(
                    "de",
                    "die Donaudampfschifffahrt war, wie Herr Müller sagte, eine Sache für sich. Und der Hund bellte nicht mehr"),
            Map.entry("fr", "la maison de l'oncle Jean est grande, mais elle n'a pas de jardin. Où va-t-il ?"),
            Map.entry("es", "el perro de San Roque no tiene rabo, porque Ramón Ramírez se lo ha cortado. ¿De verdad?"),
            Map.entry("it", "la vita è bella, ma non è sempre facile. Che cosa hai detto?"),
            Map.entry("pt", "o rato roeu a roupa do rei de Roma, e a rainha com raiva. Não é verdade?"),
            Map.entry("nl", "de kat krabt de krullen van de trap, zegt meneer Jansen. En nu?"),
            Map.entry("ru", "в лесу родилась ёлочка, и в лесу она росла. Но кто же её видел?"),
            Map.entry("pl", "w Szczebrzeszynie chrząszcz brzmi w trzcinie. I Szczebrzeszyn z tego słynie"),
            Map.entry("ar", "كان يا ما كان في قديم الزمان، ملك عادل يحب شعبه."),
            Map.entry("he", "היה היה פעם מלך זקן, ולו שלוש בנות יפות."),
            Map.entry("hi", "एक समय की बात है, एक राजा था जिसकी तीन बेटियाँ थीं।"),
            Map.entry("ko", "옛날 옛적에 호랑이가 담배 피우던 시절에, 한 소년이 살았습니다."),
            Map.entry("zh", "今天 天气 很 好， 我们 去公园 散步 吧。 你 喜欢 iPhone 吗？ 我非常喜欢吃北京烤鸭和四川火锅"),
            Map.entry("ja", "昔々、 ある ところに おじいさんと おばあさんが 住んで いました。 コンピューターを 使います"),
            Map.entry("th", "วันนี้ อากาศดีมาก เราไปเดินเล่น ที่สวนสาธารณะ กันเถอะ"));

    private final Random random;

    RandomWords(long seed) {
        random = new Random(seed);
    }

    /** As a person speaks: 2 to 5 words a second, breath at some, long pauses at a few. */
    List<Word> spoken(String language, int count) {
        String[] choice = SPOKEN.get(language).split(" ");
        List<Word> words = new ArrayList<>();
        long now = random.nextInt(3000);
        for (int i = 0; i < count; i++) {
            String text = choice[(i + random.nextInt(3)) % choice.length];
            long length = 60 + random.nextInt(40) * (long) Math.min(12, text.length());
            words.add(new Word(now, now + length, text, 0.9, false));
            now += length + pause();
        }
        return words;
    }

    private long pause() {
        int dice = random.nextInt(100);
        if (dice < 60) {
            return 0;
        }
        return dice < 88 ? random.nextInt(150) : dice < 97 ? random.nextInt(1200) : random.nextInt(20_000);
    }

    /** As no person speaks: no length, backwards, all at once, for minutes; texts of every length and script. */
    List<Word> wild(int count) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = random.nextInt(count * 150 + 1);
            long end = start + random.nextInt(5) * random.nextInt(6000) - random.nextInt(2) * 500L;
            words.add(new Word(start, end, text(), null, random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            words.sort((a, b) -> Long.compare(a.startMillis(), b.startMillis()));
        }
        return words;
    }

    private String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(200));
            case 1 -> "https://example.org/" + "path/".repeat(random.nextInt(30));
            case 2 -> "天".repeat(1 + random.nextInt(60)) + "。";
            case 3 -> "👩‍👩‍👧".repeat(1 + random.nextInt(50));
            case 4 -> "e\u0301".repeat(1 + random.nextInt(60));
            case 5 -> "สวัสดี".repeat(1 + random.nextInt(12));
            case 6 -> "two words in one ".repeat(1 + random.nextInt(4));
            case 7 -> "नमस्ते".repeat(1 + random.nextInt(20));
            default -> {
                String[] choice = SPOKEN.get("en").split(" ");
                yield choice[random.nextInt(choice.length)];
            }
        };
    }
}
