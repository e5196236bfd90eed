import type { PhraseTexts } from './book.ts'

export const workingStyle: PhraseTexts = {
  'working_style.1.staff.1': '{Sie} {arbeitet|arbeitete} stets äußerst sorgfältig, selbstständig und zuverlässig.',
  'working_style.1.staff.2':
    '{Ihre} Arbeitsweise {ist|war} jederzeit von sehr großer Umsicht, Planung und Genauigkeit geprägt.',
  'working_style.1.staff.3':
    'Anstehende Vorhaben {plant|plante} {sie} stets sehr vorausschauend und {setzt|setzte} dabei klare Prioritäten.',
  'working_style.1.staff.4':
    '{Sie} {geht|ging} stets außerordentlich systematisch, zielorientiert und verantwortungsbewusst vor.',
  'working_style.1.staff.5': {
    text: 'Auf {sie/ihn} {ist|war} jederzeit Verlass; Termine und Vereinbarungen {hält|hielt} {sie} äußerst gewissenhaft ein.',
    neutral:
      'Auf {sie/ihn} {ist|war} jederzeit Verlass; Termine und Vereinbarungen {werden|wurden} äußerst gewissenhaft eingehalten.',
  },
  'working_style.1.staff.6':
    'Umfangreiche Arbeiten {organisiert|organisierte} {sie} jederzeit hervorragend und völlig eigenständig.',

  'working_style.2.staff.1': '{Sie} {arbeitet|arbeitete} stets sorgfältig, selbstständig und zuverlässig.',
  'working_style.2.staff.2': '{Ihre} Arbeitsweise {ist|war} stets von Umsicht, Planung und Genauigkeit geprägt.',
  'working_style.2.staff.3':
    'Anstehende Vorhaben {plant|plante} {sie} stets vorausschauend und {setzt|setzte} dabei klare Prioritäten.',
  'working_style.2.staff.4': '{Sie} {geht|ging} stets systematisch, zielorientiert und verantwortungsbewusst vor.',
  'working_style.2.staff.5': {
    text: 'Auf {sie/ihn} {ist|war} jederzeit Verlass; Termine und Vereinbarungen {hält|hielt} {sie} gewissenhaft ein.',
    neutral:
      'Auf {sie/ihn} {ist|war} jederzeit Verlass; Termine und Vereinbarungen {werden|wurden} gewissenhaft eingehalten.',
  },
  'working_style.2.staff.6': 'Umfangreiche Arbeiten {organisiert|organisierte} {sie} stets gut und eigenständig.',

  'working_style.3.staff.1': '{Sie} {arbeitet|arbeitete} sorgfältig, selbstständig und zuverlässig.',
  'working_style.3.staff.2': '{Ihre} Arbeitsweise {ist|war} von Umsicht und Genauigkeit geprägt.',
  'working_style.3.staff.3': 'Anstehende Vorhaben {plant|plante} {sie} vorausschauend.',
  'working_style.3.staff.4': '{Sie} {geht|ging} systematisch und verantwortungsbewusst vor.',
  'working_style.3.staff.5': {
    text: 'Auf {sie/ihn} {ist|war} Verlass; Termine und Vereinbarungen {hält|hielt} {sie} ein.',
    neutral: 'Auf {sie/ihn} {ist|war} Verlass; Termine und Vereinbarungen {werden|wurden} eingehalten.',
  },
  'working_style.3.staff.6': 'Größere Arbeiten {organisiert|organisierte} {sie} eigenständig.',

  'working_style.4.staff.1': '{Sie} {arbeitet|arbeitete} grundsätzlich sorgfältig und zuverlässig.',
  'working_style.4.staff.2': '{Ihre} Arbeitsweise {wird|wurde} den Anforderungen gerecht.',
  'working_style.4.staff.3': 'Anstehende Vorhaben {plant|plante} {sie} in anforderungsgerechter Weise.',
  'working_style.4.staff.4': '{Sie} {geht|ging} grundsätzlich planvoll vor.',
  'working_style.4.staff.5': 'Termine und Vereinbarungen {hält|hielt} {sie} grundsätzlich ein.',
  'working_style.4.staff.6': 'Vertraute Abläufe {organisiert|organisierte} {sie} grundsätzlich eigenständig.',

  'working_style.5.staff.1': '{Sie} {arbeitet|arbeitete} im Wesentlichen sorgfältig und zuverlässig.',
  'working_style.5.staff.2': '{Sie} {ist|war} bemüht, sorgfältig und selbstständig zu arbeiten.',
  'working_style.5.staff.3': 'Anstehende Vorhaben {plant|plante} {sie} im Wesentlichen in der nötigen Weise.',
  'working_style.5.staff.4': '{Sie} {ist|war} um eine planvolle Arbeitsweise bemüht.',
  'working_style.5.staff.5': 'Termine und Vereinbarungen {hält|hielt} {sie} im Wesentlichen ein.',
  'working_style.5.staff.6': 'Vertraute Abläufe {organisiert|organisierte} {sie} im Wesentlichen eigenständig.',
}
