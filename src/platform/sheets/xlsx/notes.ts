import { columnLetters } from '../reading/cell.js';
import { cellText, declaration } from './xml.js';

/** A note 批注 on the title of a column. */
export interface Note {
  readonly place: number;
  readonly text: string;
}

/** The part with the texts of notes. */
export function commentsOf(notes: readonly Note[]): string {
  const written = notes.map(
    ({ place, text }) =>
      `<comment ref="${columnLetters(place)}1" authorId="0"><text><r><t xml:space="preserve">${cellText(text)}</t></r></text></comment>`,
  );
  return (
    `${declaration}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author>闭环</author></authors><commentList>${written.join('')}</commentList></comments>`
  );
}

/** The part with their frames, without which office programs show no note; they still ask for it in VML. */
export function framesOf(notes: readonly Note[]): string {
  const shapes = notes.map(
    ({ place }, index) =>
      `<v:shape id="_x0000_s${String(1025 + index)}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"` +
      ' style="position:absolute;width:200pt;height:90pt;z-index:1;visibility:hidden">' +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:textbox style="mso-direction-alt:auto"/>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(place)}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${String(place)}</x:Column></x:ClientData></v:shape>`,
  );
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>',
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">',
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    '</xml>',
  ].join('');
}

/** Column and row, each with a distance, of the left upper and the right lower corner. */
function anchor(place: number): string {
  return [place + 1, 15, 0, 2, place + 4, 15, 6, 4].join(', ');
}
