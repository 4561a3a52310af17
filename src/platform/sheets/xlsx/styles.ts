import type { Kind, Light } from '../table.js';
import { declaration, xml } from './xml.js';

/** How a cell looks. */
export interface Look {
  readonly kind: Kind | 'title' | 'heading';
  readonly scale?: number;
  readonly light?: Light | null;
  /** a text that looks like a formula: it stays a text also when somebody edits the cell (quotePrefix) */
  readonly quoted?: boolean;
}

/** Soft fills, on which black text is read also in a print without colours. */
const fills: Readonly<Record<Light | 'heading', string>> = {
  heading: 'FFD9E1F2',
  green: 'FFC6EFCE',
  yellow: 'FFFFEB9C',
  red: 'FFFFC7CE',
};
const fillNames = Object.keys(fills) as (keyof typeof fills)[];
const fonts = [
  '<sz val="11"/><name val="等线"/>',
  '<b/><sz val="11"/><name val="等线"/>',
  '<b/><sz val="16"/><name val="等线"/>',
];
const line = '<color rgb="FFBFBFBF"/>';
const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${line}</${side}>`).join('');
/** numbers of one's own begin here */
const firstFormat = 164;

/** The styles of a workbook, numbered as they are first used. */
export class Styles {
  private readonly numbers = new Map<string, number>();
  private readonly looks: Look[] = [];
  private readonly formats: string[] = [];

  constructor() {
    // Style 0 is that of every cell of which nothing is said.
    this.of({ kind: 'text' });
  }

  /** The number of a look. */
  of(look: Look): number {
    const { kind, scale = 1, light = null, quoted = false } = look;
    const key = `${kind} ${String(scale)} ${String(light)} ${String(quoted)}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.looks.push(look) - 1;
    this.numbers.set(key, number);
    return number;
  }

  /** The part `styles.xml`, once all looks are known. */
  text(): string {
    const looks = this.looks.map((look) => this.written(look));
    const formats = this.formats.map(
      (code, place) => `<numFmt numFmtId="${String(firstFormat + place)}" formatCode="${xml(code)}"/>`,
    );
    const solid = fillNames.map(
      (name) => `<fill><patternFill patternType="solid"><fgColor rgb="${fills[name]}"/></patternFill></fill>`,
    );
    return [
      `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      list('numFmts', formats),
      list(
        'fonts',
        fonts.map((font) => `<font>${font}</font>`),
      ),
      list('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        ...solid,
      ]),
      list('borders', ['<border><left/><right/><top/><bottom/></border>', `<border>${sides}</border>`]),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', looks),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }

  private written({ kind, scale = 1, light = null, quoted = false }: Look): string {
    const heading = kind === 'heading';
    const font = heading ? 1 : kind === 'title' ? 2 : 0;
    const fill = heading ? fillOf('heading') : light === null ? 0 : fillOf(light);
    const border = kind === 'title' ? 0 : 1;
    const across = heading ? ' horizontal="center"' : '';
    const wraps = heading || kind === 'text' ? ' wrapText="1"' : '';
    const format = this.formatOf(kind, scale);
    return (
      `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}>` +
      `<alignment vertical="${heading ? 'center' : 'top'}"${across}${wraps}/></xf>`
    );
  }

  private formatOf(kind: Look['kind'], scale: number): number {
    const decimals = scale === 0 ? '' : `.${'0'.repeat(scale)}`;
    switch (kind) {
      case 'text':
        return 49;
      case 'whole':
        return 1;
      case 'decimal':
        return this.format(`0${decimals}`);
      case 'percent':
        return this.format(`0${decimals}%`);
      case 'date':
        return this.format('yyyy-mm-dd');
      case 'instant':
        return this.format('yyyy-mm-dd hh:mm');
      default:
        return 0;
    }
  }

  private format(code: string): number {
    const known = this.formats.indexOf(code);
    return firstFormat + (known >= 0 ? known : this.formats.push(code) - 1);
  }
}

/** The first two fills are fixed by the standard. */
function fillOf(name: keyof typeof fills): number {
  return fillNames.indexOf(name) + 2;
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}
