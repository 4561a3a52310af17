import { createApp } from 'vue';
import App from './App.vue';
import { dropOldDrafts } from './drafts/draft';
import { router } from './router';
import { applyTypeSize } from './session/type-size';
import { followUpgrades } from './session/upgrade';
import './styles/index.css';

applyTypeSize();
dropOldDrafts();
followUpgrades(router);
createApp(App).use(router).mount('#app');
