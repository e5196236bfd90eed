import type { PhraseTexts } from './book.ts'

/** `{Personen}` names superiors first; each phrase carries the formula of its grade. */
export const conduct: PhraseTexts = {
  'conduct.1.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {ist|war} stets vorbildlich.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} Verhalten stets vorbildlich.',
  },
  'conduct.1.staff.2':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} stets vorbildlich; {ihre} freundliche und hilfsbereite Art {wird|wurde} allseits sehr geschätzt.',
  'conduct.1.staff.3':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} stets vorbildlich und von großem Respekt geprägt.',
  'conduct.1.staff.4':
    'Im Umgang mit {Personen} {verhält|verhielt} {sie sich} stets vorbildlich, zuvorkommend und ausgleichend.',
  'conduct.1.staff.5': {
    text: 'In der Zusammenarbeit mit {Personen} {ist|war} {Frau/Herrn Names} Verhalten stets vorbildlich und von sehr großer Hilfsbereitschaft geprägt.',
    version: 2,
  },
  'conduct.1.staff.6':
    'Wegen {ihres} stets vorbildlichen Verhaltens {wird|wurde} {sie} von {Personen} gleichermaßen sehr geschätzt.',

  'conduct.2.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {ist|war} vorbildlich.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} Verhalten vorbildlich.',
  },
  'conduct.2.staff.2': {
    text: '{Ihr/Sein} persönliches Verhalten gegenüber {Personen} {ist|war} stets einwandfrei.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} persönliches Verhalten stets einwandfrei.',
  },
  'conduct.2.staff.3':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} stets einwandfrei; {ihre} freundliche Art {wird|wurde} allseits geschätzt.',
  'conduct.2.staff.4':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} vorbildlich und von Respekt geprägt.',
  'conduct.2.staff.5':
    'Im Umgang mit {Personen} {verhält|verhielt} {sie sich} stets einwandfrei, freundlich und hilfsbereit.',
  'conduct.2.staff.6':
    'Wegen {ihres} stets einwandfreien Verhaltens {wird|wurde} {sie} von {Personen} gleichermaßen geschätzt.',

  'conduct.3.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {ist|war} einwandfrei.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} Verhalten einwandfrei.',
  },
  'conduct.3.staff.2': {
    text: '{Ihr/Sein} persönliches Verhalten gegenüber {Personen} {ist|war} einwandfrei und freundlich.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} persönliches Verhalten einwandfrei und freundlich.',
  },
  'conduct.3.staff.3': 'Gegenüber {Personen} {verhält|verhielt} {sie sich} einwandfrei.',
  'conduct.3.staff.4':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} einwandfrei und hilfsbereit.',
  'conduct.3.staff.5': 'Im Umgang mit {Personen} {verhält|verhielt} {sie sich} einwandfrei und freundlich.',
  'conduct.3.staff.6': 'In der Zusammenarbeit mit {Personen} {ist|war} {Frau/Herrn Names} Verhalten einwandfrei.',

  'conduct.4.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {gibt|gab} keinen Anlass zu Beanstandungen.',
    neutral: 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten keinen Anlass zu Beanstandungen.',
  },
  'conduct.4.staff.2': {
    text: '{Ihr/Sein} persönliches Verhalten gegenüber {Personen} {ist|war} ohne Tadel.',
    neutral: 'Gegenüber {Personen} {ist|war} {Frau/Herrn Names} persönliches Verhalten ohne Tadel.',
  },
  'conduct.4.staff.3': 'Gegenüber {Personen} {verhält|verhielt} {sie sich} ohne Tadel.',
  'conduct.4.staff.4':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {gibt|gab} keinen Anlass zu Beanstandungen.',
  'conduct.4.staff.5': 'Im Umgang mit {Personen} {ist|war} {Frau/Herrn Names} Verhalten ohne Tadel.',
  'conduct.4.staff.6':
    'In der Zusammenarbeit mit {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten keinen Anlass zu Beanstandungen.',

  'conduct.5.staff.1': {
    text: '{Ihr/Sein} Verhalten gegenüber {Personen} {gibt|gab} zu keiner Klage Anlass.',
    neutral: 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
  },
  'conduct.5.staff.2': 'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {gibt|gab} zu keiner Klage Anlass.',
  'conduct.5.staff.3': 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
  'conduct.5.staff.4': {
    text: '{Ihr/Sein} persönliches Verhalten {gibt|gab} gegenüber {Personen} zu keiner Klage Anlass.',
    neutral: 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} persönliches Verhalten zu keiner Klage Anlass.',
  },
  'conduct.5.staff.5': 'Im Umgang mit {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',
  'conduct.5.staff.6':
    'In der Zusammenarbeit mit {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten zu keiner Klage Anlass.',

  'conduct.1.manager.1': '{Ihr/Sein} Verhalten als Führungskraft {ist|war} gegenüber {Personen} stets vorbildlich.',
  'conduct.1.manager.2': 'Gegenüber {Personen} {tritt|trat} {sie} stets vorbildlich, loyal und verbindlich auf.',
  'conduct.1.manager.3':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} stets vorbildlich und {prägt|prägte} das Miteinander im Unternehmen sehr positiv.',
  'conduct.1.manager.4': {
    text: 'Mit {ihrem} stets vorbildlichen Verhalten {gewinnt|gewann} {sie} das Vertrauen von {Personen} in sehr hohem Maß.',
    neutral: 'Mit stets vorbildlichem Verhalten {gewinnt|gewann} {sie} das Vertrauen von {Personen} in sehr hohem Maß.',
    version: 2,
  },

  'conduct.2.manager.1': '{Ihr/Sein} Verhalten als Führungskraft {ist|war} gegenüber {Personen} stets einwandfrei.',
  'conduct.2.manager.2': 'Gegenüber {Personen} {tritt|trat} {sie} vorbildlich, loyal und verbindlich auf.',
  'conduct.2.manager.3':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} stets einwandfrei und {prägt|prägte} das Miteinander im Unternehmen positiv.',
  'conduct.2.manager.4': {
    text: 'Mit {ihrem} stets einwandfreien Verhalten {gewinnt|gewann} {sie} das Vertrauen von {Personen}.',
    neutral: 'Mit stets einwandfreiem Verhalten {gewinnt|gewann} {sie} das Vertrauen von {Personen}.',
    version: 2,
  },

  'conduct.3.manager.1': '{Ihr/Sein} Verhalten als Führungskraft {ist|war} gegenüber {Personen} einwandfrei.',
  'conduct.3.manager.2': 'Gegenüber {Personen} {tritt|trat} {sie} einwandfrei und verbindlich auf.',
  'conduct.3.manager.3':
    'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} einwandfrei und respektvoll.',
  'conduct.3.manager.4': {
    text: 'Mit {ihrem} einwandfreien Verhalten {erwirbt|erwarb} {sie sich} die Achtung von {Personen}.',
    neutral: 'Mit einwandfreiem Verhalten {erwirbt|erwarb} {sie sich} die Achtung von {Personen}.',
    version: 2,
  },

  'conduct.4.manager.1': '{Ihr/Sein} Verhalten als Führungskraft {ist|war} gegenüber {Personen} ohne Tadel.',
  'conduct.4.manager.2':
    'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Auftreten keinen Anlass zu Beanstandungen.',
  'conduct.4.manager.3': 'Das Verhalten von {Frau/Herrn Name} gegenüber {Personen} {ist|war} ohne Tadel.',
  'conduct.4.manager.4':
    'Im Führungsalltag {gibt|gab} {Frau/Herrn Names} Verhalten gegenüber {Personen} keinen Anlass zu Beanstandungen.',

  'conduct.5.manager.1':
    '{Ihr/Sein} Verhalten als Führungskraft {gibt|gab} gegenüber {Personen} zu keiner Klage Anlass.',
  'conduct.5.manager.2': 'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Auftreten zu keiner Klage Anlass.',
  'conduct.5.manager.3': 'Das Auftreten von {Frau/Herrn Name} gegenüber {Personen} {gibt|gab} zu keiner Klage Anlass.',
  'conduct.5.manager.4':
    'Im Führungsalltag {gibt|gab} {Frau/Herrn Names} Verhalten gegenüber {Personen} zu keiner Klage Anlass.',

  'conduct.1.apprentice.1':
    '{Ihr/Sein} Verhalten während der Ausbildung {ist|war} gegenüber {Personen} stets vorbildlich.',
  'conduct.1.apprentice.2':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} in der Ausbildung stets vorbildlich; {ihre} aufgeschlossene und höfliche Art {wird|wurde} sehr geschätzt.',
  'conduct.1.apprentice.3':
    'In den Ausbildungsbetrieb {fügt|fügte} {sie sich} sehr gut ein und {verhält|verhielt} sich gegenüber {Personen} stets vorbildlich.',
  'conduct.1.apprentice.4':
    'Von {Personen} {wird|wurde} {sie} wegen {ihres} stets vorbildlichen Verhaltens sehr geschätzt.',

  'conduct.2.apprentice.1':
    '{Ihr/Sein} Verhalten während der Ausbildung {ist|war} gegenüber {Personen} stets einwandfrei.',
  'conduct.2.apprentice.2':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} in der Ausbildung stets einwandfrei; {ihre} aufgeschlossene und höfliche Art {wird|wurde} geschätzt.',
  'conduct.2.apprentice.3':
    'In den Ausbildungsbetrieb {fügt|fügte} {sie sich} gut ein und {verhält|verhielt} sich gegenüber {Personen} vorbildlich.',
  'conduct.2.apprentice.4': 'Von {Personen} {wird|wurde} {sie} wegen {ihres} stets einwandfreien Verhaltens geschätzt.',

  'conduct.3.apprentice.1': '{Ihr/Sein} Verhalten während der Ausbildung {ist|war} gegenüber {Personen} einwandfrei.',
  'conduct.3.apprentice.2':
    'Gegenüber {Personen} {verhält|verhielt} {sie sich} in der Ausbildung einwandfrei und höflich.',
  'conduct.3.apprentice.3':
    'In den Ausbildungsbetrieb {fügt|fügte} {sie sich} ein und {verhält|verhielt} sich gegenüber {Personen} einwandfrei.',
  'conduct.3.apprentice.4':
    'Während der Ausbildung {ist|war} das Verhalten von {Frau/Herrn Name} gegenüber {Personen} einwandfrei.',

  'conduct.4.apprentice.1':
    '{Ihr/Sein} Verhalten während der Ausbildung {gibt|gab} gegenüber {Personen} keinen Anlass zu Beanstandungen.',
  'conduct.4.apprentice.2': 'Gegenüber {Personen} {verhält|verhielt} {sie sich} in der Ausbildung ohne Tadel.',
  'conduct.4.apprentice.3':
    'Im Ausbildungsbetrieb {ist|war} {Frau/Herrn Names} Verhalten gegenüber {Personen} ohne Tadel.',
  'conduct.4.apprentice.4':
    'Während der Ausbildung {gibt|gab} das Verhalten von {Frau/Herrn Name} gegenüber {Personen} keinen Anlass zu Beanstandungen.',

  'conduct.5.apprentice.1':
    '{Ihr/Sein} Verhalten während der Ausbildung {gibt|gab} gegenüber {Personen} zu keiner Klage Anlass.',
  'conduct.5.apprentice.2':
    'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten in der Ausbildung zu keiner Klage Anlass.',
  'conduct.5.apprentice.3':
    'Im Ausbildungsbetrieb {gibt|gab} {Frau/Herrn Names} Verhalten gegenüber {Personen} zu keiner Klage Anlass.',
  'conduct.5.apprentice.4':
    'Während der Ausbildung {gibt|gab} das Verhalten von {Frau/Herrn Name} gegenüber {Personen} zu keiner Klage Anlass.',

  'conduct.1.intern.1': '{Ihr/Sein} Verhalten im Praktikum {ist|war} gegenüber {Personen} stets vorbildlich.',
  'conduct.1.intern.2':
    'Gegenüber {Personen} {ist|war} {sie} sehr aufgeschlossen und hilfsbereit und {verhält|verhielt} sich stets vorbildlich.',
  'conduct.1.intern.3':
    'In unser Haus {fügt|fügte} {sie sich} sehr rasch ein und {verhält|verhielt} sich gegenüber {Personen} stets vorbildlich.',
  'conduct.1.intern.4':
    'Wegen {ihrer} offenen Art und {ihres} stets vorbildlichen Verhaltens {wird|wurde} {sie} von {Personen} sehr geschätzt.',

  'conduct.2.intern.1': '{Ihr/Sein} Verhalten im Praktikum {ist|war} gegenüber {Personen} stets einwandfrei.',
  'conduct.2.intern.2':
    'Gegenüber {Personen} {ist|war} {sie} aufgeschlossen und hilfsbereit und {verhält|verhielt} sich stets einwandfrei.',
  'conduct.2.intern.3':
    'In unser Haus {fügt|fügte} {sie sich} rasch ein und {verhält|verhielt} sich gegenüber {Personen} vorbildlich.',
  'conduct.2.intern.4':
    'Wegen {ihrer} offenen Art und {ihres} stets einwandfreien Verhaltens {wird|wurde} {sie} von {Personen} geschätzt.',

  'conduct.3.intern.1': '{Ihr/Sein} Verhalten im Praktikum {ist|war} gegenüber {Personen} einwandfrei.',
  'conduct.3.intern.2': 'Gegenüber {Personen} {ist|war} {sie} aufgeschlossen und {verhält|verhielt} sich einwandfrei.',
  'conduct.3.intern.3':
    'In unser Haus {fügt|fügte} {sie sich} gut ein und {verhält|verhielt} sich gegenüber {Personen} einwandfrei.',
  'conduct.3.intern.4':
    'Während des Praktikums {ist|war} das Verhalten von {Frau/Herrn Name} gegenüber {Personen} einwandfrei.',

  'conduct.4.intern.1':
    '{Ihr/Sein} Verhalten im Praktikum {gibt|gab} gegenüber {Personen} keinen Anlass zu Beanstandungen.',
  'conduct.4.intern.2': 'Gegenüber {Personen} {verhält|verhielt} {sie sich} im Praktikum ohne Tadel.',
  'conduct.4.intern.3': 'In unserem Haus {ist|war} {Frau/Herrn Names} Verhalten gegenüber {Personen} ohne Tadel.',
  'conduct.4.intern.4':
    'Während des Praktikums {gibt|gab} das Verhalten von {Frau/Herrn Name} gegenüber {Personen} keinen Anlass zu Beanstandungen.',

  'conduct.5.intern.1': '{Ihr/Sein} Verhalten im Praktikum {gibt|gab} gegenüber {Personen} zu keiner Klage Anlass.',
  'conduct.5.intern.2':
    'Gegenüber {Personen} {gibt|gab} {Frau/Herrn Names} Verhalten im Praktikum zu keiner Klage Anlass.',
  'conduct.5.intern.3':
    'In unserem Haus {gibt|gab} {Frau/Herrn Names} Verhalten gegenüber {Personen} zu keiner Klage Anlass.',
  'conduct.5.intern.4':
    'Während des Praktikums {gibt|gab} das Verhalten von {Frau/Herrn Name} gegenüber {Personen} zu keiner Klage Anlass.',
}
