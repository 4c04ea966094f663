package dev.cutroom.caption.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a language after which no line and no cue ends: articles, possessives, prepositions, conjunctions, auxiliaries, titles.
 *
 * <p>In the lists, the words that open a part of a sentence stand before the bar, all others behind it.
 */
final class ClosedWords {

    private static final String ENGLISH = """
            a an the my your his her its our their this these those every each
            of to in on at by for from with without into onto upon about above across after against along among around before
            behind below beneath beside between beyond despite during except inside near outside over past since through
            throughout toward towards under underneath until till unto via within than as per like
            and or but nor so yet because although though while whereas whether if unless when where that which who whose whom
            | am is are was were be been being have has had having do does did will would shall should can could may might must
            isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't
            mustn't i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll that's there's we're we've we'll we'd
            they're they've they'll they'd not mr mr. mrs mrs. ms ms. dr dr. st. prof. mister
            """;

    private static final String GERMAN = """
            der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
            mein meine meinen meinem meiner dein deine deinen deinem deiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer
            unser unsere unseren unserem unserer euer eure euren eurem eurer dieser diese dieses diesem diesen jeder jede jedes jedem jeden
            in im ins an am ans auf aufs aus bei beim mit nach von vom zu zum zur für durch gegen ohne um über unter vor hinter
            neben zwischen seit bis während wegen trotz statt gegenüber per pro als wie
            und oder aber denn sondern weil dass daß ob wenn obwohl damit bevor nachdem sobald solange indem falls sowie
            | bin bist ist sind seid war warst waren wart habe hast hat haben habt hatte hatten hattest hattet werde wirst wird werden
            werdet wurde wurden würde würden kann kannst können könnt konnte konnten könnte könnten muss musst müssen müsst musste
            mussten soll sollst sollen sollte sollten will willst wollen wollt wollte wollten darf darfst dürfen durfte durften mag
            mögen möchte möchten nicht herr frau dr. prof.
            """;

    private static final String FRENCH = """
            le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
            chaque de d' à en dans sur sous avec sans pour par vers chez entre parmi contre depuis pendant durant avant après dès
            jusque jusqu'à jusqu'au selon malgré sauf hors outre devant derrière
            et ou mais ni car donc or que qu' qui dont où si quand lorsque puisque parce quoique comme
            | je j' tu il on ne n' me m' te t' se s'
            suis es est sommes êtes sont étais était étions étaient serai sera serons seront serait seraient ai as a avons avez ont
            avais avait avions avaient aurai aura aurons auront aurait auraient peux peut pouvons pouvez peuvent pouvait pourrait dois
            doit devons devez doivent devait devrait veux veut voulons voulez veulent vais va allons allez vont m. mme mlle dr dr.
            """;

    private static final String SPANISH = """
            el la los las un una unos unas lo al del mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra
            este esta estos estas ese esa esos esas aquel aquella cada
            a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre tras
            y e o u ni pero sino mas que porque pues aunque si cuando donde como mientras cuyo cuya quien quienes
            | no me te se nos os le les
            soy eres es somos sois son era eras éramos eran fui fue fueron será serán sería serían estoy estás está estamos están
            estaba estaban he has ha hemos habéis han había habían habrá habrían habría hay puedo puede puedes podemos pueden podía
            debo debe debemos deben voy vas va vamos van sr. sra. dr. dra. don doña
            """;

    private static final String ITALIAN = """
            il lo la i gli le l' un uno una un' del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli
            dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col mio mia miei mie tuo tua tuoi tue suo sua suoi
            sue nostro nostra nostri nostre vostro vostra vostri vostre loro questo questa questi queste quel quello quella quei
            quegli quelle ogni di a da in con su per tra fra senza sotto sopra verso contro durante dopo prima presso
            e ed o od ma né che perché poiché se quando dove come mentre sebbene benché anche cui chi
            | non mi ti si ci vi ne
            sono sei è siamo siete era erano ero sarà saranno sarebbe ho hai ha abbiamo avete hanno avevo aveva avevano avrà posso puoi
            può possiamo possono devo deve dobbiamo devono vuole voglio sta stanno sto sig. signor dott.
            """;

    private static final String PORTUGUESE = """
            o a os as um uma uns umas ao à aos às do da dos das no na nos nas pelo pela pelos pelas num numa dum duma
            meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas este esta estes estas esse essa esses
            essas aquele aquela cada de em por para com sem sob sobre entre até desde contra durante após ante perante
            e ou mas nem que porque pois embora se quando onde como enquanto cujo cuja quem
            | não me te se lhe
            sou és é somos são era eram foi foram será serão seria seriam estou está estamos estão estava estavam tenho tem temos têm
            tinha tinham hei há havia posso pode podemos podem podia deve devem vou vai vamos vão sr. sra. dr. dra.
            """;

    private static final String DUTCH = """
            de het een 't 'n mijn jouw je zijn haar ons onze jullie hun deze dit die dat elke elk geen
            aan achter af bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te tegen tijdens
            tot tussen uit van vanaf via volgens voor wegens zonder
            en of maar want dus omdat dat als toen terwijl hoewel tenzij wanneer waar zodat zoals nadat voordat indien dan
            | niet ben bent is was waren geweest heb hebt heeft hebben had hadden word wordt worden werd werden zal zult zullen zou
            zouden kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht wil wilt willen wilde wilden meneer
            mevrouw dhr. mevr. dr.
            """;

    private static final String RUSSIAN = """
            в во на с со к ко у о об обо от ото из изо за по под подо над надо до для без безо при про через между перед передо
            после около вокруг среди против ради кроме вместо из-за из-под
            и а но или либо да ни что чтобы если когда потому как так хотя пока где куда который которая которое которые чем будто
            | не ни бы ли же мой моя моё мои твой твоя твоё твои его её их наш наша наше наши ваш ваша ваше ваши свой своя своё свои
            этот эта это эти тот та те каждый каждая буду будешь будет будем будете будут был была было были есть могу может можем
            могут
            """;

    private static final ClosedWords NONE = new ClosedWords("|");

    private static final Map<String, ClosedWords> BY_LANGUAGE = Map.of(
            "en", new ClosedWords(ENGLISH),
            "de", new ClosedWords(GERMAN),
            "fr", new ClosedWords(FRENCH),
            "es", new ClosedWords(SPANISH),
            "it", new ClosedWords(ITALIAN),
            "pt", new ClosedWords(PORTUGUESE),
            "nl", new ClosedWords(DUTCH),
            "ru", new ClosedWords(RUSSIAN));

    private final Set<String> openers;
    private final Set<String> others;

    private ClosedWords(String list) {
        String[] parts = list.split("\\|");
        openers = parts.length == 0 ? Set.of() : set(parts[0]);
        others = parts.length == 0 ? Set.of() : set(parts[1]);
    }

    /** None for a language without a list. @param language BCP 47 */
    static ClosedWords of(String language) {
        return BY_LANGUAGE.getOrDefault(Script.primary(language), NONE);
    }

    /** @param word in lower case, with a straight apostrophe */
    boolean contains(String word) {
        return openers.contains(word) || others.contains(word);
    }

    /** Does a part of a sentence begin with this word, so that a break before it is welcome? Auxiliaries belong to what is before them. */
    boolean opens(String word) {
        return openers.contains(word);
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
