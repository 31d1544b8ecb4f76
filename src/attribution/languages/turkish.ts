import { tagLocale } from './tag-locale.ts'

/** The dot that lower-casing leaves on a capital İ, and the suffix behind an apostrophe. */
function fold(lower: string): string {
  return lower.replaceAll('i\u0307', 'i')
}

/** What is said with a quotation before it, in the past and in the form that stands before a noun. */
const SPOKEN = `
  say: dedi dediler diyor der diyen
  speak: diye_konuştu şeklinde_konuştu diye_konuştular şöyle_konuştu
  say: ifadelerini_kullandı ifadesini_kullandı ifadelerine_yer_verdi ifadesine_yer_verdi sözlerini_kullandı
  comment: değerlendirmesinde_bulundu değerlendirmesini_yaptı yorumunu_yaptı yorumunda_bulundu
  announce: açıklamasını_yaptı açıklamasında_bulundu bilgisini_verdi bilgisini_paylaştı duyurusunu_yaptı
  add: diye_ekledi diye_devam_etti sözlerini_ekledi diye_sürdürdü
  ask: diye_sordu sorusunu_sordu sorusunu_yöneltti
  reply: yanıtını_verdi cevabını_verdi karşılığını_verdi diye_yanıtladı diye_cevap_verdi diye_yanıt_verdi
  write: diye_yazdı notunu_düştü paylaşımını_yaptı mesajını_paylaştı
  warn: uyarısında_bulundu uyarısını_yaptı diye_uyardı
  call: çağrısında_bulundu çağrısını_yaptı
  shout: diye_bağırdı diye_haykırdı
  explain: diye_anlattı diye_açıkladı diye_özetledi
  message: mesajını_verdi
  complain: diye_yakındı diyerek_tepki_gösterdi tepkisini_gösterdi`

/** With a clause as their object. */
const STATED = `
  say: söyledi söylediler söylüyor ifade_etti ifade_ettiler dile_getirdi
  explain: anlattı açıkladı açıkladılar aktardı bildirdi bildirdiler duyurdu duyurdular
  stress: vurguladı vurguladılar altını_çizdi
  note: belirtti belirttiler kaydetti kaydettiler işaret_etti hatırlattı
  claim: iddia_etti iddia_ettiler öne_sürdü ileri_sürdü savundu savundular
  add: ekledi eklediler
  warn: uyardı
  deny: yalanladı reddetti
  confirm: doğruladı kabul_etti itiraf_etti
  write: yazdı
  promise: vaat_etti söz_verdi`

/** Before a quotation. */
const LEADING = `
  say: şöyle_dedi şunları_söyledi şunları_kaydetti şunları_aktardı şunları_dile_getirdi şunları_ifade_etti şu_ifadeleri_kullandı
  say: şu_sözleri_söyledi şu_ifadelere_yer_verdi şunları_belirtti şunları_anlattı şunları_yazdı şöyle_yazdı
  add: şöyle_devam_etti şunları_ekledi sözlerini_şöyle_sürdürdü sözlerine_şöyle_devam_etti konuşmasını_şöyle_sürdürdü
  ask: şöyle_sordu şu_soruyu_sordu
  reply: şu_yanıtı_verdi şu_cevabı_verdi şöyle_yanıtladı
  announce: şu_açıklamayı_yaptı şu_açıklamada_bulundu şöyle_anlattı`

export const turkish = tagLocale('tr', {
  subject: 'before',
  verbLast: true,
  dropsSubject: true,
  dialogueDash: true,
  clauseEnding: /(?:[ıiuü]n[ıiuü]|lar[ıi]n[ıi]|ler[ıi]n[ıi])$/,
  fold,
  clauseVerbs: STATED,
  verbs: [SPOKEN, LEADING].map(list => list.trim()).join('\n'),
  naming: `
    call: suçladı suçladılar olarak_nitelendirdi olarak_nitelendirdiler olarak_niteledi olarak_tanımladı diye_niteledi diye_nitelendirdi
    olarak_değerlendirdi olarak_adlandırdı diye_tanımladı`,
  participles: '',
  converbs: `
    say: diyerek sözleriyle ifadeleriyle
    note: belirterek belirten kaydederek kaydeden hatırlatarak
    stress: vurgulayarak vurgulayan
    explain: anlatarak söyleyerek söyleyen ifade_ederek ifade_eden açıklayan`,
  that: 'ki',
  accordingTo: '',
  accordingAfter:
    'göre verdiği_bilgiye_göre verdiği_bilgilere_göre aktardığına_göre açıklamasına_göre ifadesine_göre söylediğine_göre belirttiğine_göre',
  pronouns: 'o onlar kendisi',
  openers: 'bir bu şu iki üç dört bazı birçok',
  titles: `
    bakan bakanı başkan başkanı cumhurbaşkanı başbakan başbakanı sözcü sözcüsü müdür müdürü vali valisi milletvekili
    genel sekreter sekreteri general generali büyükelçi büyükelçisi avukat avukatı savcı savcısı hakim hâkim yargıç uzman
    uzmanı profesör prof dr doktor doktoru lider lideri yetkili yetkilisi muhtar muhtarı kaymakam kaymakamı rektör rektörü
    kaynakları kaynaklar bakana başkana uzmanlara yetkililere tanıklarına avukata teknik direktör antrenör tanık balıkçı balıkçılar üyesi komutan komutanı danışmanı temsilcisi papa kral kraliçe`,
  bodies:
    'polis bakanlık bakanlığı hükümet belediye belediyesi valilik valiliği savcılık ordu mahkeme parti partisi dernek derneği şirket polise bakanlığa bakanlığına hükümete belediyeye valiliğe savcılığa orduya mahkemeye partiye derneğe şirkete rapora habere açıklamaya kaynaklara',
  links: 've ile',
  enders: `
    için gibi bana sana ona bize size onlara bunu bunun şunu üzerine sonra önce ardından sırasında üzerine hakkında konusunda karşı kadar da de ise ayrıca ancak fakat ama çünkü
    olarak dün bugün yaptığı gazetecilere toplantıda konuşmasında açıklamasında açıklamada konuşmada`,
  times: `
    dün bugün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar günü sabah akşam gece ocak şubat mart nisan mayıs
    haziran temmuz ağustos eylül ekim kasım aralık geçen`,
  adverbs: 'ayrıca da de ise sonra daha yine şöyle',
  conjunctions: 've ama ancak fakat veya',
  negations: 'değil',
  accordingSelf: 'ona_göre kendisine_göre',
  finite: 'oldu olmadı var yok',
})
