// 简体中文。

import type { Catalogue } from './en';

export const zhCn: Catalogue = {
  'app.name': '抽印本',

  'menu.savePage': '保存此页',
  'menu.saveSelection': '保存所选文字',
  'menu.saveLink': '保存链接',

  'badge.saved': '已存入抽印本',
  'badge.failed': '未保存，点击查看原因',

  'failure.front-page': '这是首页，不是一篇文章。请打开其中一篇再保存。',
  'failure.search-page': '这是搜索结果页，不是一篇文章。请打开其中一条再保存。',
  'failure.login': '此页要求登录。请登录并打开文章后再保存。',
  'failure.app-shell': '页面还没有显示文字。请等它加载完再保存。',
  'failure.not-found': '网站说此页不存在。',
  'failure.image': '此标签页只有一张图片，没有可保存的文字。',
  'failure.pdf': '这是 PDF 文件。抽印本保存网页；PDF 请用浏览器保存。',
  'failure.consent-wall': '文章被隐私同意提示挡住了。请先作出选择，再保存。',
  'failure.empty-page': '此页是空的。',
  'failure.forum-index': '这是帖子列表，不是一篇文章。请打开一个帖子再保存。',
  'failure.no-selection': '页面上没有选中文字。',
  'failure.no-story': '此页没有找到文章。',

  'failure.browser-page': '这是浏览器自己的页面，浏览器不允许任何扩展读取。',
  'failure.addon-store': '浏览器不允许任何扩展读取扩展商店。',
  'failure.local-file':
    '这是您电脑上的文件。要保存它，请在浏览器的扩展设置里允许抽印本访问文件网址。',
  'failure.not-granted': '浏览器没有允许抽印本读取此页。请在此页点击工具栏按钮后重试。',
  'failure.tab-gone': '标签页在读取之前已关闭。',
  'failure.private-window': '这是隐私窗口。保存的文章在窗口关闭后仍会保留，其他窗口也能看到。',
  'failure.storage-full': '磁盘或浏览器空间已满，没有保存；以前保存的都在。请腾出空间后重试。',
  'failure.storage-broken': '文库无法打开，没有保存，也没有改动任何内容。请重启浏览器后重试。',
  'failure.unexpected': '抽印本出了问题，没有保存；以前保存的都在。',

  'ui.close': '关闭',
  'ui.dismiss': '知道了',
  'ui.undo': '撤销',
  'ui.keys': '快捷键',
  'ui.broken': '抽印本的这个页面停住了',
  'ui.brokenText': '已保存的文章都在。重新载入此页即可继续。',
  'ui.reload': '重新载入',
};
