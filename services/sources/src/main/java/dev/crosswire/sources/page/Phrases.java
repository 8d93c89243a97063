package dev.crosswire.sources.page;

import java.util.regex.Pattern;

/** Sentences that sites put into their texts and that are about the page, in the languages that Crosswire's sources use. */
final class Phrases {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The whole line. */
    private static final Pattern WHOLE = Pattern.compile(
            "\\[?(?:advert(?:isement|s)?|ads?|anzeige|werbung|publicité|publicidad|pubblicità|реклама|إعلان|广告|広告|sponsored"
                    + "|share|save|print|tweet|like|teilen|drucken|merken|partager|compartir|condividi|поделиться|شارك"
                    + "|live|breaking|listen|watch|loading|loading…|loading\\.\\.\\."
                    + "|scroll down for (?:more|video)|(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?"
                    + "|continued? (?:reading|below)|read (?:more|full story|next)|more (?:details|to come|to follow|soon)"
                    + "|recommended (?:stories|articles)|related (?:stories|articles|content|topics)|most (?:read|viewed|popular)"
                    + "|view this post on .*|no comments(?: yet)?|\\d+ (?:comments?|shares?|views|min(?:ute)?s? read)"
                    + "|all rights reserved\\.?|back to top|end of summary\\.?|\\d+ of \\d+|page \\d+ of \\d+:?.*)\\]?[.:…]*",
            FLAGS);

    /** How the line begins; only of lines that are short. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?:©|\\(c\\) ?(?:19|20)\\d\\d|copyright:? (?:©|\\(c\\)|(?:19|20)\\d\\d)|all rights reserved|alle rechte vorbehalten|tous droits réservés"
                    + "|все права защищены|جميع الحقوق|版权所有"
                    + "|stand:|lesezeit|temps de lecture"
                    + "|sign ?up (?:for|to|here|now)|subscribe (?:to|now|for|here)|already a subscriber|log ?in to|follow us\\b"
                    + "|follow [\\p{L}\\d ]{2,30} on (?:twitter|x|facebook|instagram)|like us on|join (?:us on|our)|download (?:the|our) .{0,40}app"
                    + "|click here|tap here|to view this content|this content is not available|please enable javascript|enable javascript"
                    + "|abonnieren sie|jetzt abonnieren|melden sie sich|puedes seguir|suscríbe|síguenos|abonnez-vous|inscrivez-vous"
                    + "|iscriviti|seguici|подпис(?:ывайтесь|аться)|підпис(?:уйтесь|атися)|читайте (?:нас|также|також)|اشترك"
                    + "|the post .* appeared first on|this (?:article|story) (?:was )?(?:originally|first) (?:published|appeared)"
                    + "|(?:got|have) (?:a )?(?:news )?tips?\\b|tips\\?|report an error|having trouble|责任编辑|责编|来源[：:]|分享到|転載)",
            FLAGS);

    /** How the line begins; only of short ones that are no sentences. */
    private static final Pattern STAMP = Pattern.compile(
            "(?:updated? (?:\\d+|an?|at|on|just)\\b|(?:last )?(?:updated|modified|published|posted)\\s*(?:on |at |: ?)?.{0,12}\\d"
                    + "|publié le|mis à jour|publicado|actualizado|aggiornato|pubblicato|veröffentlicht|aktualisiert|опубликовано|обновлено)",
            FLAGS);

    /** A label that is followed by a link to another article. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:read (?:more|also|next|too)|also read|see also|see more|more on this|related(?: (?:story|article|stories))?|previously"
                    + "|earlier|watch|listen|don['’]t miss|explainer|in pictures|lesen sie (?:auch|mehr|hier)|mehr zum thema|lire aussi|à lire"
                    + "|voir aussi|lea también|le puede interesar|más información|te puede interesar|leggi anche|guarda anche|leia (?:também|mais)"
                    + "|читайте (?:также|также:|також)|по теме|смотрите также|اقرأ أيضا|اقرأ المزيد|相关阅读|延伸阅读|関連記事)\\b?\\s*[:：|–—-].*",
            FLAGS);

    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?:words|text|story|reported|written|interview|additional reporting) )?(?:by|von|par|por|di|автор|作者)\\b?:? .{2,110}"
                    + "|(?:photo(?:graph)?s?|foto|video|picture|illustrations?|graphics?|фото)\\s*(?:by|:|von|de|di|\\|).{2,110}|staff(?: (?:writer|reporter))?",
            FLAGS);

    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,2}(?:st|nd|rd|th|\\.|er)?[ .,/-]+(?:de )?[\\p{L}\\d]{1,12}[ .,/-]+(?:de )?(?:19|20)\\d\\d\\b"
                    + "|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d\\b"
                    + "|(?<!\\d)(?:19|20)\\d\\d ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2}|\\b(?:min(?:ute)?s?|hours?|days?) (?:ago|read)\\b",
            FLAGS);

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");

    /** What a box beside a text is headed with. */
    private static final Pattern BOX = Pattern.compile(
            "(?:(?:you )?(?:may|might) (?:also )?(?:like|be interested)|(?:also|more|keep|further) (?:read|reading)\\b|read (?:more|also|next)\\b"
                    + "|more (?:from|stories|news|on this|like this)\\b|more (?:in|on) \\p{L}+$|related(?: (?:articles?|stories|content|links|news|topics))?:?$"
                    + "|recommended(?: (?:for you|stories|articles|reading))?:?$|see also:?$"
                    + "|(?:most|also) (?:read|viewed|popular|shared)(?: (?:now|stories|articles|news|in .{1,20}))?:?$|popular(?: (?:now|stories))?:?$"
                    + "|trending(?: (?:now|stories|news))?:?$|top stories:?$|latest(?: (?:news|stories|updates))?:?$"
                    + "|editor.?s.? (?:picks?|choice)$|up next:?$|around the web|from the web|key events$|in this (?:article|story):?$|what to read next"
                    + "|sign up\\b|subscribe(?: (?:to|now|today|for).{0,30})?$|newsletters?$|share this\\b|follow us\\b"
                    + "|(?:get|never miss|don.t miss) .{0,40}(?:alerts?|newsletter|briefing|email|inbox|investigation)\\b"
                    + "|lesen sie (?:auch|mehr)|mehr zum thema|das könnte sie|meistgelesen|lire aussi|à lire aussi|sur le même (?:sujet|thème)|les plus lus"
                    + "|lo más (?:visto|leído)|más información$|noticias relacionadas|leggi anche|ultime notizie$|i più letti|leia (?:também|mais)|mais lidas"
                    + "|читайте (?:также|також)|по теме:?$|самое (?:читаемое|популярное)|останні новини$|последние новости$|اقرأ أيضا|الأكثر قراءة"
                    + "|相关(?:阅读|新闻|推荐)|热门(?:推荐|文章)?$|推荐阅读|関連(?:記事|ニュース)|アクセスランキング)",
            FLAGS);

    private static final Pattern ONLY_TIME = Pattern.compile(
            "(?:at |um |à )?\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?: ?uhr)?(?: ?[ap]\\.?m\\.?)?(?: ?[(]?(?:[a-z]{1,3}t|utc|gmt)[)]?)?|\\d+ (?:min(?:ute)?s?|hours?|days?) ago",
            FLAGS);

    private Phrases() {}

    /** About the page or for its maker, not about the news. */
    static boolean isAboutThePage(Line line) {
        String text = line.text();
        return WHOLE.matcher(text).matches()
                || ONLY_TIME.matcher(text).matches()
                || (line.weight() < 130
                        && !line.endsASentence()
                        && STAMP.matcher(text).lookingAt())
                || (line.weight() < 260 && BEGINS.matcher(text).lookingAt())
                || (line.weight() < 200
                        && line.linked() * 3 > text.length()
                        && LABEL.matcher(text).lookingAt())
                || (line.weight() < 200 && text.matches("(?i).*\\ball rights reserved\\b.*"));
    }

    /** Who wrote it and when, as it stands between a headline and the text. */
    static boolean isByline(Line line) {
        if (line.weight() >= 130) {
            return false;
        }
        boolean dated = DAY.matcher(line.text()).find()
                || (line.weight() < 60 && CLOCK.matcher(line.text()).find());
        return BYLINE.matcher(line.text()).matches() || (dated && !line.endsASentence());
    }

    /** The first line of a box beside a text. */
    static boolean headsABox(Line line) {
        return line.weight() < 60
                && !line.endsASentence()
                && BOX.matcher(line.text()).lookingAt();
    }
}
