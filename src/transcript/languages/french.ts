import type { Lexicon } from '../labels/lexicon.ts';
import { listed } from './listed.ts';

export const FRENCH: Lexicon = {
  language: 'fr',
  words: listed({
    signature: 'signature, signatures, signature autographe, sig., griffe',
    initials: 'initiales, initiale',
    paraph: 'paraphe, paraphes, parafe, paraphé, paraphée, parafé',
    signed: 'signé, signée, signés, signées, a signé, s.',
    stamp: `
      cachet, cachets, tampon, tampons, timbre, timbres, tamponné, tamponnée, timbre à date,
      cachet de la poste, cachet postal, estampille, estampillé, timbre humide, oblitération`,
    seal: 'sceau, sceaux, l.s., cachet de cire, timbre sec, scellé',
    handwritten: `
      manuscrit, manuscrite, manuscrits, manuscrites, à la main, écrit à la main, ms., mss., écrite à la main,
      autographe, autographes, au crayon, crayon, à la plume, à l'encre, encre, au crayon rouge,
      au crayon bleu, d'une autre main, autre main, de la main, de sa main, manusc., d'une main inconnue,
      ajout manuscrit, main inconnue, au stylo, stylo`,
    typed: `
      dactylographié, dactylographiée, tapuscrit, imprimé, imprimée, tapé, dactyl., tapé à la machine,
      à la machine`,
    note: 'note, notes, remarque, remarques, commentaire, commentaires, n.b.',
    annotation: `
      annotation, annotations, mention, mentions, annoté, inscription, inscriptions, apostille, apostilles`,
    added: `
      ajout, ajouts, ajouté, ajoutée, ajoutés, ajoutées, addition, additions, inséré, insérée, insertion,
      rajouté, rajoutée, rajout`,
    deleted: `
      biffé, biffée, biffés, biffées, barré, barrée, barrés, barrées, rayé, rayée, rayés, rayées, raturé,
      raturée, rature, ratures, biffure, caviardage manuscrit`,
    erased: 'supprimé, supprimée, effacé, effacée, cancellé, suppression, gratté',
    overwritten: `
      surchargé, surcharge, surchargée, corrigé en, corrigé, corrigée, correction, remplacé par, réécrit`,
    underlined: 'souligné, soulignée, soulignés, soulignées, soulignement, souligné deux fois, soul.',
    emphasis: 'italique, italiques, gras, mis en relief',
    letterhead: 'en-tête, entête, armoiries, emblème, blason, logo, papier à en-tête',
    attachment: 'annexe, annexes, pièce jointe, pièces jointes, p.j.',
    page: 'page, pages, feuillet, feuillets, folio, folios, f., p., feuille',
    sign: 'croix, dessin, croquis, coche',
    illegible: `
      illisible, illisibles, illis., ill., indéchiffrable, indéchiffrables, non déchiffré, non déchiffrée,
      non déchiffrés, indéchiffré, non lu, non lus, pas lisible, peu lisible, non lisible, non lisibles`,
    uncertain: `
      incertain, incertaine, peut-être, probablement, douteux, douteuse, lecture incertaine, lecture douteuse,
      sans doute`,
    faded: 'pâli, pâle, délavé, délavée, estompé, estompée, passé, peu visible, flou, floue',
    torn: `
      déchiré, déchirée, déchirés, déchirure, déchirures, arraché, arrachée, coupé, coupée, rogné, rognée`,
    hole: 'trou, trous, perforation, perforations, troué, trouée, perforé',
    stained: "taché, tachée, tache, taches, tache d'encre, pâté d'encre, mouillure, mouillé",
    damaged: 'endommagé, endommagée, endommagés, abîmé, abîmée, détérioré, détruit, brûlé, mutilé, mutilée',
    missing: 'manque, manquant, manquante, manquants, manquantes, perdu, perdue, lacune, absent',
    blank: `
      blanc, en blanc, laissé en blanc, vide, espace blanc, page blanche, blancs, vierge,
      espace laissé en blanc`,
    redacted: `
      caviardé, caviardée, caviardés, censuré, censurée, occulté, occultée, noirci, noircie, non déclassifié,
      anonymisé`,
    omitted: `
      omis, omise, omission, coupure, non transcrit, non transcrite, non traduit, non reproduit, passage omis`,
    garbled: 'non reçu, non reçus, brouillé, tronqué, non décrypté, non décryptés',
    sic: 'sic',
    margin: `
      marge, marges, en marge, dans la marge, marginal, marginale, marginales, marginalia, note marginale,
      notes marginales, en note marginale, en marg.`,
    left: 'gauche, à gauche, de gauche',
    right: 'droite, à droite, de droite, droit',
    top: 'en haut, haut, supérieur, supérieure, en tête, en tête de page, au haut',
    bottom: 'en bas, bas, inférieur, inférieure, au bas, au pied, pied de page, bas de page',
    above: `
      au-dessus, au dessus, interligne, dans l'interligne, en interligne, interlinéaire,
      au-dessus de la ligne, entre les lignes`,
    below: 'au-dessous, au dessous, en dessous, au-dessous de la ligne, sous la ligne',
    overleaf: 'au verso, verso, au dos, dos, au revers, revers',
    vertical: `
      vertical, verticale, verticalement, en travers, à la verticale, diagonale, en diagonale, à l'envers,
      tête-bêche, perpendiculairement`,
    continues: 'suite, continue, continué, se poursuit, à suivre',
    normal: 'normal, texte normal, retour au texte',
    date: 'date, dates, daté, datée',
    name: 'nom, noms, prénom, nom de famille',
    word: 'mot, mots',
    letter: 'lettre, lettres, caractère, caractères, chiffre, chiffres, signe, signes',
    line: 'ligne, lignes',
    number: 'numéro, numéros, n°, no., nº',
    group: 'groupe, groupes',
    paragraph: 'paragraphe, paragraphes, alinéa',
    text: 'texte, passage, phrase, partie, reste',
    translator: 'traducteur, traductrice, ndt, n.d.t., n.d.t, n.d.tr., traduction, note du traducteur, trad.',
    editor: "éditeur, ndlr, n.d.l.r., ndé, n.d.é., rédaction, note de l'éditeur, ndé.",
    author: "auteur, note de l'auteur, l'auteur, nda",
    source: 'source, sources',
    none: 'sans, non, pas, aucun, aucune, ni',
    filler: `
      de, du, des, la, le, les, à, au, aux, en, dans, sur, par, avec, et, ou, est, sont, ici, sous, main,
      écrit, écrite, portant, apposé, apposée, rouge, bleu, noir, noire, verte, vert, rond, ronde, ovale,
      rectangulaire, coin, angle, milieu, petit, grand, autre, autres, suit, suivi, suivie, plusieurs,
      quelques, environ, partiellement, presque, d'un, d'une, l'original, original, document, papier,
      officiel, violet, côté, bord, humide, rouges, très, entièrement, figurant`,
  }),
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
  },
  stamps: listed({
    declassification: 'déclassifi*, déclassé*',
    receipt: 'reçu*, arrivée*, arrivé*, réception*, entrée*',
    registry: "enregistr*, registre*, départ*, chancellerie*, greffe*, bureau d'ordre",
    classification: 'très secret, secret, secrète, confidentiel*, diffusion restreinte, réservé*',
    archive: 'archives*, fonds*',
  }),
};
