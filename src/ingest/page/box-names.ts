/**
 * What outlets call parts of their pages, in classes, ids and roles. Weak evidence: a part that holds most of what the page
 * says is never foreign for its name.
 */
export interface BoxNames {
  /** Words for what stands beside a report: menus, other reports, forms, advertisements. */
  readonly foreign: readonly string[]
  /** Words for what readers wrote. */
  readonly comments: readonly string[]
  /** Who wrote the report, when, under which heading: told of as metadata. */
  readonly aboutReport: boolean
  readonly author: boolean
  readonly caption: boolean
  /** Words of the body, set out once more in large letters. */
  readonly pulled: boolean
  /** The report's own, though it stands in a box: a correction, a fact box, a standfirst. */
  readonly own: boolean
  /** A correction or clarification. */
  readonly correction: boolean
  readonly body: boolean
  /** A post of somebody's on another site. */
  readonly post: boolean
  /** For machines that read aloud, not for the eye. */
  readonly unseen: boolean
}

const words = (list: string, flags = '') =>
  new RegExp(`(?<=^|-)(?:${list.trim().split(/\s+/).join('|')})(?=$|-)`, flags)

const FOREIGN = words(
  `
  nav navbar navigation topnav subnav menu submenu megamenu breadcrumbs? crumbs? pagination pager paging
  share sharing shares sharebar sharetools sharing-tools social socials socialmedia social-media addthis follow-us follow
  related relateds related[a-z]+ recommend(?:ed|ations?|s)? read-?(?:also|more|next|on) also-?read see-?also
  (?:you-)?(?:may|might)-also-like more-(?:stories|news|from|on|coverage|articles|in|links) morestories
  most-?(?:read|popular|viewed|shared|commented|recent) popular trending up-?next next-(?:article|story|up|post) latest-(?:news|stories|posts) latest
  teasers? promos? promotion promobox inline-promo cross-?sell upsell
  newsletters?(?:-?[a-z]+)? sign-?up subscribe subscriptions? login sign-?in register regwall paywall piano donate donations? contribute membership support-us
  ads? adv adverts? advertisements? advertising advertorial ad-?(?:slot|box|unit|container|wrapper|label|banner) adsbygoogle dfp gpt sponsor(?:ed|s)? sponsoredcontent taboola outbrain
  banner cookies? cookie-?[a-z]+ consent gdpr ccpa cmp privacy
  tags? taglist tag-list topics? topic-list keywords?
  author-?(?:bio|box|card|info|about|profile|description|block|details) about-?(?:the-)?authors? bios? biography contributor-bio writer-bio
  widgets? sidebar side-bar sidebars? rail right-rail toolbar tools utilit(?:y|ies) print modal popup pop-up overlay lightbox dialog drawer offcanvas off-canvas toast skip skip-link skip-to-content
  footer site-footer masthead site-header page-header-top colophon copyright legal
  ticker breaking-?news poll polls quiz rating ratings vote voting reactions? emojis? feedback
  app-?(?:download|promo|banner) download-app weather horoscope lottery
  audio listen text-to-speech tts player video-?player audio-?player jwplayer playlist podcast-?promo
  disclaimer call-?to-?action cta
  toc table-of-contents tableofcontents
  werbung anzeigen? teilen empfehlungen? meistgelesen mehr-zum-thema lesen-sie-auch weiterlesen abo abonnement abonnieren verwandte?s? aehnliche
  publicite partager lire-aussi a-lire-aussi plus-lus les-plus-lus sur-le-meme-sujet similaires abonnez-vous
  publicidade? compartir compartilhar relacionad[oa]s mas-leid[oa]s lo-mas-leido leia-tambem veja-tambem te-puede-interesar suscripcion etiquetas temas
  pubblicita condividi correlat[oi] leggi-anche reklam[ae]? iklan baca-juga terkait
`,
  'g',
)

const COMMENTS = words(
  `
  comments? comment-?(?:list|section|thread|area|wrapper|box|form|item|body) commentlist usercomments commenting disqus(?:-thread)? respond
  replies discussion kommentare? leserkommentare leserbriefe commentaires? comentarios? commenti reactions-list reader-comments
`,
  'g',
)

const ABOUT_REPORT = words(`
  by bylines? authors? author-?(?:name|line|link|names|list)s? dateline datelines dates? timestamps? time published publish-?(?:date|time|ed-at) pubdate updated last-?updated
  meta metadata article-?meta entry-?meta post-?meta story-?meta (?:node|post|article)-?(?:info|submitted) submitted info
  kickers? eyebrows? overline topline rubric rubrik category categories section-?(?:label|name|title) channel reading-?time read-?time
  autor autoren auteurs? autore autores datum fecha data-ora dachzeile spitzmarke
`)

const AUTHOR = words(
  'by bylines? authors? author-?(?:name|line|link|names|list)s? autor autoren auteurs? autore autores',
)

const CAPTION = words(`
  captions? (?:image|photo|img|picture|media|video)-?(?:caption|credit|description|text|legend|info)s? (?:[a-z]+-)?field-caption wp-caption wp-caption-text caption-?text figcaption
  photo-?credits? photographer legende bildunterschrift bildtext bu pie-?de-?foto didascalia legenda
`)

const PULLED = words(
  'pull pull-?quotes? pullquote-[a-z]+ blockquote-pull quote-?(?:callout|highlight|pull) callout highlight-?quote zitat-?box big-?quote',
)

const OWN = words(`
  corrections? clarifications? editors?-?note editorial-?note update-?note notice-of-correction korrektur berichtigung correctif rectificatif correccion fe-de-errores
  fact-?box factbox facts key-?points keypoints key-?facts infobox info-?box highlights bullet-?points timeline
  standfirst stand-first lede lead intro dek deck subtitle sub-?title subheadline sub-?headline summary teaser-text vorspann chapo entradilla
  transcript q-?and-?a qa interview faq footnotes? endnotes? sources
`)

const CORRECTION = words(
  'corrections? clarifications? editors?-?note editorial-?note notice-of-correction korrektur berichtigung correctif rectificatif correccion fe-de-errores footnotes? endnotes?',
)

const BODY = words(`
  article-?(?:body|text|content|copy|inner)(?:-[a-z]+)? (?:story|entry|post|news|page|main)-?(?:body|content|text|copy) body-?(?:text|copy|content) articlebody storytext copy artikeltext texte-article cuerpo corpo-texto
`)

const POST = words(
  'twitter-tweet tweet tweet-embed instagram-media telegram-post mastodon-embed fb-post bluesky-embed tiktok-embed embed-post social-?embed embedded-?(?:post|tweet) reddit-embed embed-?tweet',
)

const UNSEEN = words(
  'sr-only sr screen-?reader(?:-[a-z]+)? visually-?hidden visuallyhidden a11y-hidden offscreen assistive-text',
)

export const NO_NAMES: BoxNames = {
  foreign: [],
  comments: [],
  aboutReport: false,
  author: false,
  caption: false,
  pulled: false,
  own: false,
  correction: false,
  body: false,
  post: false,
  unseen: false,
}

/** Names longer than this are generated, and say nothing. */
const LONGEST_NAME = 300

/** One reading of a page's names: the same class is read once. */
export class NamesOfBoxes {
  readonly #known = new Map<string, BoxNames>()

  read(name: string): BoxNames {
    if (name === '' || name.length > LONGEST_NAME) return NO_NAMES
    let known = this.#known.get(name)
    if (!known) {
      known = namesIn(name)
      this.#known.set(name, known)
    }
    return known
  }
}

function namesIn(name: string): BoxNames {
  // "relatedLinks", "c-article__body", "region region-footer": words with hyphens in between.
  const plain = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
  const post = POST.test(plain)
  const body = BODY.test(plain)
  return {
    foreign: post ? [] : (plain.match(FOREIGN) ?? []),
    comments: plain.match(COMMENTS) ?? [],
    aboutReport: ABOUT_REPORT.test(plain),
    author: AUTHOR.test(plain),
    caption: CAPTION.test(plain),
    pulled: PULLED.test(plain),
    own: OWN.test(plain),
    correction: CORRECTION.test(plain),
    body,
    post,
    unseen: UNSEEN.test(plain),
  }
}
