import type { Lexicon } from '../labels/lexicon.ts';
import { listed } from './listed.ts';

export const GERMAN: Lexicon = {
  language: 'de',
  words: listed({
    signature: 'unterschrift*, namenszug, namenszeichen, signatur, autogramm, unterfertigung',
    initials: 'initialen, initiale, namenskürzel, kürzel, abgezeichnet, handzeichen',
    paraph: 'paraphe*, paraphiert*, signum, abzeichnung*',
    signed: 'gezeichnet*, gez., gez, unterzeichnet*, unterschrieben*, unterfertigt, m.p., e.h.',
    stamp: `
      stempel*, gestempelt*, poststempel*, eingangsstempel*, rundstempel*, dienststempel*, abgestempelt*,
      aufdruck*, amtsstempel*, datumsstempel*, firmenstempel*, namensstempel*, ausgangsstempel*,
      registraturstempel*, archivstempel*, geheimstempel*`,
    seal: 'siegel*, dienstsiegel*, l.s., lacksiegel*, prägesiegel*, gesiegelt, rundsiegel*',
    handwritten: `
      handschrift*, handschriftl., hs., hs, hds., hdschr., handschr., hschr., eigenhändig*, eigenh., eh.,
      mit bleistift, bleistift*, mit tinte, tinte, rotstift*, blaustift*, grünstift*, buntstift*, von hand,
      von anderer hand, von fremder hand, von unbekannter hand, von zweiter hand, andere hand, fremde hand,
      anderer hand, mit rotstift, kopierstift*, mit der hand, farbstift*, manu propria`,
    typed: `
      maschinenschrift*, maschinenschriftl., masch., ms., getippt*, schreibmaschine*, gedruckt*, maschinell*,
      vordruck*, hektographiert`,
    note: 'anmerkung*, anm., bemerkung*, hinweis*, kommentar*, notiz, notizen',
    annotation: `
      vermerk, vermerke, vermerkt, aktenvermerk*, aufschrift*, eintrag, eintragung*, verfügung*, notat*,
      beischrift*, bearbeitungsvermerk*, eingangsvermerk*, kanzleivermerk*, aktennotiz*, annotation*,
      paginierung, registraturvermerk*, wiedervorlage*, weisung, dorsalvermerk*`,
    added: `
      hinzugefügt*, hinzugesetzt*, ergänzt*, ergänzung*, zusatz, zusätze, eingefügt*, einfügung*,
      nachgetragen*, nachtrag, einschub, beigefügt*, zugefügt*, hinzufügung*, eingeschoben*`,
    deleted: `
      gestrichen*, durchgestrichen*, ausgestrichen*, streichung*, durchstrichen*, ausgekreuzt, ge-x-t,
      weggestrichen*`,
    erased: 'getilgt*, tilgung*, gelöscht*, ausradiert*, radiert*, rasur*',
    overwritten: `
      überschrieben*, korrigiert*, verbessert*, korrektur*, geändert*, ersetzt*, berichtigt*, übertippt*`,
    underlined: `
      unterstrichen*, unterstreichung*, doppelt unterstrichen, angestrichen*, anstreichung*, unterstr.`,
    emphasis: 'hervorhebung*, hervorgehoben*, gesperrt*, kursiv*, fett, sperrung',
    letterhead: 'briefkopf*, kopfbogen, wappen, emblem, briefbogen, kopfzeile, adler',
    attachment: 'anlage, anlagen, beilage, beilagen, anhang, anl.',
    page: 'seite, seiten, blatt, blätter, bl., folio, s., bogen',
    sign: 'haken, häkchen, kreuz, zeichnung, skizze, kringel',
    illegible: `
      unleserlich*, unlesbar*, unles., nicht lesbar, nicht leserlich, nicht zu entziffern, unentzifferbar*,
      nicht entzifferbar, nicht entziffert, unleserl., nicht lesbare, nicht lesbarer, nicht lesbares,
      kaum lesbar, schwer lesbar`,
    uncertain: `
      unsicher*, unklar*, vermutlich, wohl, wahrscheinlich, möglicherweise, fraglich*, lesung unsicher, evtl.`,
    faded: `
      verblasst*, verblaßt*, verblichen*, verwischt*, ausgeblichen*, schwach, undeutlich*, verschmiert*,
      blass*`,
    torn: `
      abgerissen*, zerrissen*, eingerissen*, riss, riß, ausgerissen*, abgeschnitten*, beschnitten*,
      herausgerissen*, ausgeschnitten*`,
    hole: 'loch, löcher, lochung, gelocht*, lochstanzung, wurmloch',
    stained: 'fleck, flecken, befleckt*, tintenfleck*, wasserschaden, wasserfleck*, tintenklecks*',
    damaged: `
      beschädigt*, beschädigung*, zerstört*, textverlust, verbrannt*, brandschaden, schadstelle, papierschaden`,
    missing: 'fehlt, fehlen, fehlend*, verloren*, nicht vorhanden, nicht überliefert, textlücke',
    blank: `
      leer, frei gelassen, freigelassen*, leerstelle*, leerraum, unbeschrieben*, lücke, leere, leerseite,
      nicht ausgefüllt, vakat`,
    redacted: `
      geschwärzt*, schwärzung*, zensiert*, anonymisiert*, unkenntlich gemacht, unkenntlich, von der zensur`,
    omitted: `
      ausgelassen*, auslassung*, gekürzt*, nicht übersetzt, nicht transkribiert, weggelassen*,
      nicht abgedruckt, kürzung*`,
    garbled: 'verstümmelt*, nicht entschlüsselt, nicht empfangen',
    sic: 'sic',
    margin: `
      rand, rande, ränder, am rand, am rande, randnotiz*, randbemerkung*, randvermerk*, marginalie*,
      randglosse*, marginal, randanstreichung*, seitenrand, blattrand, margo, am seitenrand, randzusatz,
      randschrift, marg.`,
    left: 'links, linken, linker, linke, linkem, linksseitig, li.',
    right: 'rechts, rechten, rechter, rechte, rechtem, rechtsseitig, re.',
    top: 'oben, oberen, oberer, oberem, oberhalb, am kopf, kopf, am oberen',
    bottom: 'unten, unteren, unterer, unterem, am fuß, am fuss, unterhalb, seitenende, fuß',
    above: 'über der zeile, darüber, überzeilig, zwischen den zeilen, interlinear, über',
    below: 'unter der zeile, darunter, unter',
    overleaf: 'rückseite, rückseitig, verso, auf der rückseite, umseitig, rücks., umseite, rs.',
    vertical: `
      vertikal*, senkrecht*, quer, schräg, auf dem kopf, auf dem kopf stehend, auf den kopf gestellt,
      hochkant, gedreht, kopfstehend, diagonal`,
    continues: 'fortsetzung, fortgesetzt, weiter, forts., setzt sich fort, geht weiter',
    normal: 'normal, normaler text, text normal',
    date: 'datum, datums, datiert, tag',
    name: 'name, namen, namens, familienname, vorname, nachname',
    word: 'wort, worte, wörter, worts, wortes, wörtern, worten',
    letter: 'buchstabe, buchstaben, zeichen, ziffer, ziffern, schriftzeichen',
    line: 'zeile, zeilen',
    number: 'nummer, nr., zahl, zahlen, nummern',
    group: 'gruppe, gruppen',
    paragraph: 'absatz, absätze, abschnitt, abschnitte',
    text: 'text, textes, passage, satz, teil, rest, textteil, stelle, textstelle',
    translator: 'übersetzer*, übers., d. übers., anm. d. übers., anmerkung des übersetzers, übersetzung',
    editor: 'herausgeber*, hg., hrsg., bearbeiter*, bearb., d. hg., redaktion*, anm. d. hg., transkriptor',
    author: 'verfasser*, vf., autor',
    source: 'quelle, quellen',
    none: 'kein*, nicht, ohne, undatiert',
    filler: `
      der, die, das, des, dem, den, ein, eine, einer, eines, einen, von, vom, in, im, am, an, auf, mit, und,
      oder, zu, zum, zur, durch, aus, bei, ist, sind, wurde, folgt, folgende, folgender, folgendes, hier,
      hand, ecke, mitte, runder, rundes, rund, roter, blauer, rot, blau, rotem, blauem, schwarz, grün,
      violett, großer, kleiner, weitere, weiterer, weiteres, teilweise, mehrere, einige, etwa, ca.,
      geschrieben, amtlich, daneben, neben, original, dokument, abdruck, rechteckiger, ovaler, sehr, farbiger`,
  }),
  numbers: {
    einem: 1,
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  stamps: listed({
    declassification: 'freigegeben*, herabgestuft*, offengelegt*, deklassifiziert*',
    receipt: 'eingang*, eingegangen*, empfangen*, erhalten*',
    registry: 'registratur*, tgb, tagebuch*, ausgang*, kanzlei*, aktenzeichen*',
    classification: `
      geheim*, streng geheim, vertraulich*, verschlusssache*, verschlußsache*, nur für den dienst`,
    archive: 'archiv*, bestand*',
  }),
};
