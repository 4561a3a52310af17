import { localDate, Shown, ShownChoice, text, uuid, whole } from '../../platform/http/shown.js';
import { attachmentTargets, withholdingReasons } from '../states.js';

/** A file attached to a paper of the case 附件. */
export class AttachmentAnswer {
  @Shown('附件的编号', uuid)
  id: string;

  @ShownChoice('附于何处', attachmentTargets, 'suggestion')
  target: keyof typeof attachmentTargets;

  @Shown('文件名', text, { example: '现场照片.jpg' })
  name: string;

  @Shown('文件类型，按内容认定', text, { example: 'image/jpeg' })
  mediaType: string;

  @Shown('大小（字节）', whole, { example: 734_003 })
  bytes: number;

  @Shown('文件内容的 SHA-256', text, { example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' })
  sha256: string;

  @Shown('添加日期', localDate, { example: '2026-03-10' })
  addedOn: string;

  @Shown('撤下的日期；没有撤下的为 null', localDate, { nullable: true, example: null })
  withheldOn: string | null;

  @ShownChoice('撤下的原因', withholdingReasons, 'mistaken', { nullable: true })
  withheldReason: keyof typeof withholdingReasons | null;

  @Shown('取得下载链接的地址（GET）；撤下的为 null', text, {
    nullable: true,
    example:
      '/api/c/demo/suggestions/01900000-0000-7000-8000-000000000001/attachments/01900000-0000-7000-8000-000000000002/link',
  })
  href: string | null;
}
