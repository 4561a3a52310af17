/** One kind of file that is taken 允许的文件类型: what people call it, by which endings it goes, and what each is called in HTTP. */
export interface FileKind {
  readonly label: string;
  readonly endings: Readonly<Record<string, string>>;
}

/** Kinds of files that can be attached 附件类型. Each is known by its content; nothing else is taken. */
export const fileKinds = {
  pdf: { label: 'PDF 文档', endings: { pdf: 'application/pdf' } },
  docx: {
    label: 'Word 文档',
    endings: { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  },
  xlsx: {
    label: 'Excel 表格',
    endings: { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  },
  pptx: {
    label: 'PowerPoint 演示文稿',
    endings: { pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  },
  ofd: { label: 'OFD 版式文档', endings: { ofd: 'application/ofd' } },
  doc: {
    label: '97-2003 版 Word（或 WPS 文字）文档',
    endings: { doc: 'application/msword', wps: 'application/wps-office.wps' },
  },
  xls: {
    label: '97-2003 版 Excel（或 WPS 表格）表格',
    endings: { xls: 'application/vnd.ms-excel', et: 'application/wps-office.et' },
  },
  ppt: {
    label: '97-2003 版 PowerPoint（或 WPS 演示）演示文稿',
    endings: { ppt: 'application/vnd.ms-powerpoint', dps: 'application/wps-office.dps' },
  },
  png: { label: 'PNG 图片', endings: { png: 'image/png' } },
  jpeg: { label: 'JPEG 图片', endings: { jpg: 'image/jpeg', jpeg: 'image/jpeg' } },
  heic: { label: 'HEIC 图片', endings: { heic: 'image/heic', heif: 'image/heif' } },
  text: { label: '纯文本', endings: { txt: 'text/plain' } },
} as const satisfies Record<string, FileKind>;

/** The name of a kind. */
export type FileKindName = keyof typeof fileKinds;

/** Every ending that is taken, for people: `pdf、docx、…`. */
export const endingsInWords: string = Object.values(fileKinds)
  .flatMap(({ endings }) => Object.keys(endings))
  .join('、');

/** @returns what a file of a kind is called in HTTP by its ending; null where it does not go by that ending. */
export function mediaTypeOf(kind: FileKindName, ending: string): string | null {
  const { endings }: FileKind = fileKinds[kind];
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null;
}
