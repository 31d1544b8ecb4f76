import type { Phrase } from './opening-words.ts'

/**
 * Labels before links to other reports. Only with a colon, bar or arrow behind them, or alone: "Related
 * industries grew" and "Read the statement aloud, he said" are text.
 */
export const LABELS: RegExp = new RegExp(
  `^[\\s>»▶►•*-]*(?:${[
    // English
    'read (?:also|more|next|this|on)(?: (?:about|on) [^:|]{1,40})?|also read|must read|read|see also|also see|more (?:on this(?: story)?|from|news|stories)',
    'related(?: (?:articles?|stories|story|news|posts?|topics?|links?|content|coverage|reading))?|recommended(?: for you)?|you may also like|you might also like',
    "don['’]t miss|trending(?: now)?|most read|most popular|editor['’]?s['’]? picks?|up next|watch(?: (?:also|live|now|more))?|listen(?: now)?|explore more|continue reading",
    // German
    'lesen sie (?:auch|mehr|hier)|mehr zum thema|zum thema|auch interessant|das könnte sie auch interessieren|weiterlesen|mehr dazu|siehe auch|meistgelesen',
    // French
    '(?:à )?lire (?:aussi|également|la suite|plus)|a lire aussi|(?:à )?voir aussi|sur le même sujet|pour aller plus loin|les plus lus|en savoir plus',
    // Spanish, Portuguese, Italian
    'lea (?:también|más|además)|leer (?:también|más)|lee (?:también|más)|ver (?:también|más)|te puede interesar|le puede interesar|más información|noticias relacionadas|lo más leído',
    'leia (?:também|mais)|veja também|saiba mais|leggi anche|per saperne di più|lees ook|läs också|czytaj (?:także|też)|читайте также|читать далее|اقرأ أيضا?ً?',
  ].join('|')})`,
  'iu',
)

/** The words that a label begins with. */
export const LABEL_OPENINGS: ReadonlySet<string> = new Set(
  (
    'read also must see more related recommended you don trending most editor editors up watch listen explore continue ' +
    'lesen mehr zum auch das weiterlesen siehe meistgelesen lire a voir sur pour les en ' +
    'lea leer lee ver te le noticias lo leia veja saiba leggi per lees czytaj à más läs читайте читать اقرأ'
  ).split(' '),
)

const PLATFORMS =
  'facebook|twitter|x|instagram|telegram|whatsapp(?: channel)?|youtube|linkedin|tiktok|threads|reddit|pinterest|google news|social media|bluesky|mastodon|apple news'

/** Whole paragraphs that are buttons, notices and credits. */
export const FURNITURE_LINES: readonly Phrase[] = [
  {
    opens: 'icon fa fab social share btn ico',
    pattern: /^(?:(?:icon|fa|fab|social|share|btn|ico)[-_][\w-]+(?:\s+|$))+$/i,
  },
  {
    // Without a space between them, too: "FacebookTwitter".
    when: () => true,
    pattern: new RegExp(
      `^(?:(?:${PLATFORMS}|e-?mail|print|copy link|pocket|messenger|share|tweet|flipboard|sms|link)[\\s|,•·/]*)+$`,
      'i',
    ),
  },
  {
    opens: 'share teilen partager compartir condividi compartilhar поделиться',
    pattern:
      /^(?:share|teilen|partager|compartir|condividi|compartilhar|поделиться)(?:(?: (?:this|on|via|with|auf|per|sur|en|su)(?!\p{L}).{0,40})|[\s:!.]*)$/iu,
  },
  {
    opens: 'follow folgen suivez seguici siga síguenos',
    pattern:
      /^(?:follow us|folgen sie uns|suivez-nous|síguenos|seguici|siga-nos)(?:[\s:!.]*| (?:auf|sur|en|su|no|on) .{1,60})$/iu,
  },
  {
    opens: 'please sign subscribe register',
    pattern:
      /^(?:please )?(?:sign up|subscribe|register) (?:for|to|here)\b.{0,40}?\b(?:newsletters?|e-?mails?|alerts?|briefing|channel|podcast|updates|digest|feed|free|here|now|today)\b.{0,100}$/i,
  },
  {
    opens:
      'subscribe sign log login logout register menu search home skip loading close open previous next back top more play video gallery live abonnieren anmelden s se iniciar suscríbase',
    pattern:
      /^(?:subscribe|sign up|sign in|log ?in|log ?out|register|menu|search|home|skip to (?:main )?content|loading|close|open|previous|next|back to top|top|more|play|video|gallery|live|abonnieren|anmelden|s['’]abonner|se connecter|suscríbase|iniciar sesión)[\s.…:!|]*$/iu,
  },
  {
    opens: 'den unsere unseren newsletter abonnieren abonnez inscrivez suscríbete suscríbese regístrate',
    pattern:
      /^(?:(?:den |unseren? )?newsletter (?:abonnieren|bestellen)|abonnieren sie|abonnez-vous à|inscrivez-vous à|suscríbe(?:te|se) a|regístrate)(?!\p{L}).{0,120}$/iu,
  },
  {
    opens:
      'advertisement advertising sponsored promoted ad story article anzeige werbung publicidad anuncio publicidade publicité pubblicità реклама',
    pattern:
      /^(?:advertisement|advertising|sponsored(?: content)?|promoted|ad|story continues below(?: this)?(?: advertisement)?|article continues (?:below|after).{0,30}|anzeige|werbung|publicité|publicidad|anuncio|pubblicità|publicidade|реклама)[\s.:]*$/iu,
  },
  {
    opens:
      'comment comments kommentar kommentare commentaire commentaires comentario comentarios replies views shares likes',
    pattern:
      /^(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|replies|views|shares|likes)(?: \(?\d+\)?)?[\s:.]*$/iu,
  },
  {
    opens: 'leave post add write view show hide read',
    pattern:
      /^(?:leave|post|add|write|view|show|hide|read) (?:a |your |the |all )?(?:\d+ )?comments?.{0,30}$/i,
  },
  {
    opens:
      'tag tags keyword keywords topic topics filed category categories posted schlagwoerter schlagwörter schlagworte themen mots etiquetas temas étiquettes',
    pattern:
      /^(?:tags?|keywords?|topics?|filed under|categor(?:y|ies)|posted in|schlagw(?:ö|oe)rter|schlagworte|themen|mots-clés|étiquettes|etiquetas|temas)\s*:.{0,200}$/iu,
  },
  {
    opens: 'source quelle fuente via',
    pattern:
      /^(?:[Ss]ource|[Qq]uelle|[Ff]uente|[Vv]ia)\s?: \p{Lu}[\p{L}\p{N}.&'’-]*(?:[ ,/]+\p{Lu}[\p{L}\p{N}.&'’-]*){0,3}$/u,
  },
  { opens: 'h hat', pattern: /^\(?(?:h\/t|hat tip)\b.{1,80}$/i },
  {
    opens: 'read watch see hear view',
    pattern:
      /^(?:read|watch|see|hear|view) the (?:rest|(?:full|whole|entire) (?:story|article|report|interview|text|video|statement|transcript))(?:,? (?:of .{1,40} )?(?:here|at|on|below|from)\b.{0,40})?[.:]?$/i,
  },
  { opens: 'click tap', pattern: /^(?:click|tap) (?:here|to)\b.{0,100}$/i },
  {
    opens: 'klicken cliquez haga',
    pattern: /^(?:klicken sie hier|cliquez ici|haga clic aquí)(?!\p{L}).{0,100}$/iu,
  },
  {
    opens: 'we this accept cookie privacy terms',
    pattern:
      /^(?:we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|cookie (?:policy|settings)|privacy policy|terms of (?:use|service))\b.{0,150}$/i,
  },
  {
    opens: 'print e email save listen copy',
    pattern: /^(?:print|e-?mail|save|listen to|copy) (?:this )?(?:article|story|page|link)[\s.:]*$/i,
  },
  // What is left of style sheets and scripts.
  {
    when: line => '{};'.includes(line[line.length - 1]!),
    pattern: /^[.#@]?[\w .,#:>()-]{1,80}\{$|^\}+;?$|^[a-z-]{3,30}\s*:\s*[\w#%.,!() -]{1,60};$/,
  },
]

/** Notices and credits that are furniture as a paragraph and as a sentence glued to others. */
export const FURNITURE_SENTENCES: readonly Phrase[] = [
  {
    opens: 'please follow like join find',
    pattern: new RegExp(
      `^(?:please )?(?:follow|like|join|find) (?:him|her|them|us|me|our \\p{L}+|[\\p{L} .'’-]{2,40}) on (?:our )?` +
        `(?:(?:${PLATFORMS}|and)\\b[\\s,:]*)+(?:@\\w+|https?:\\S+|[\\s,]|and)*(?:(?:for|to) [^,]{1,80})?[.!]?$`,
      'iu',
    ),
  },
  {
    opens:
      'file stock top cover lead featured photo photos image images picture pictures pic pics foto fotos bild imagen photograph illustration graphic credit credits crédit crédits caption',
    pattern:
      /^[([]?(?:(?:file |stock |top |cover |lead |featured )?(?:photos?|images?|pictures?|pics?|foto|fotos|bild|imagen|crédits?|crédit photo|photograph|illustration|graphic)(?: (?:credits?|courtesy|by|von|de|par))?|credits?|caption)\s*[:/©].{1,150}$/iu,
  },
  {
    opens: 'photo image picture',
    pattern: /^[([]?(?:photo|image|picture) (?:credit|courtesy|by|via)\b.{1,100}$/i,
  },
  {
    opens: 'reuters ap afp epa efe dpa getty xinhua',
    pattern:
      /^[([]?(?:REUTERS|Reuters|AP|AFP|EPA|EFE|DPA|dpa|Getty Images?|Xinhua)(?: [Pp]hoto)?\s*\/\s*\p{Lu}.{1,60}$/u,
  },
  {
    when: line => '(©cC'.includes(line[0]!),
    pattern: /^(?:\([cC]\)|©|(?:[Cc]opyright|COPYRIGHT)(?: ©| \([cC]\))?)\s*(?:\d{4}|\p{Lu}).{0,120}$/u,
  },
  {
    when: line => /d[.!]?$/i.test(line.slice(-2)) && /reserved[.!]?$/i.test(line.slice(-'reserved.'.length)),
    pattern: /^[^.!?]{0,60}\ball rights reserved[.!]?$/i,
  },
  {
    opens: 'alle tous todos tutti',
    pattern:
      /^(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati)\.?$/iu,
  },
  {
    opens: 'additional further reporting writing editing compiled edited translated written',
    pattern:
      /^\(?(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)|[Cc]ompiled|[Ee]dited|[Tt]ranslated|[Ww]ritten) by (?=\p{Lu}).{2,230}$/u,
  },
  {
    when: line => line.includes(' contributed '),
    pattern:
      /^\p{Lu}[\p{L}\p{M} .,'’&-]{1,100} contributed (?:reporting )?to this (?:report|story|article)\.?\)?$/u,
  },
  {
    opens: 'this the',
    pattern:
      /^(?:this|the) (?:article|story|report|post|piece) (?:was |has been )?(?:originally |first )(?:appeared|published|posted)\b.{0,120}$/i,
  },
]
