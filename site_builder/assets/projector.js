// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{var Projector=class{constructor(cards,opener){this.cards=cards,this.opener=opener,this.at=0,this.shown=!1,this.seconds=0,this.hands=new Map,this.root=document.createElement(
"div"),this.root.className="st-projector md-typeset",this.root.setAttribute("role","dialog"),this.root.setAttribute("aria-modal","true"),this.root.setAttribute(
"aria-label","Trình chiếu câu hỏi"),this.root.innerHTML=FRAME}open(){document.body.append(this.root),document.documentElement.setAttribute("data-st-projec\
tor",""),this.root.addEventListener("keydown",this),this.root.addEventListener("click",this),this.root.addEventListener("input",this),this.go(0)}close(){clearInterval(
this.ticking),this.root.remove(),document.documentElement.removeAttribute("data-st-projector"),this.opener?.focus()}handleEvent(event){let target=event.target;if(event.
type==="input")return this.count();if(event.type==="click")return this.act(target.closest("[data-do]")?.getAttribute("data-do")??"");this.key(event,target)}key(event,target){
if(event.ctrlKey||event.altKey||event.metaKey)return;let typing=target instanceof HTMLInputElement;if(event.key==="Tab")return this.keepInside(event);if(/^[1-9]$/.
test(event.key)&&!typing)this.choose(Number(event.key)-1);else if(event.key==="Escape")this.close();else if(event.key===" "&&!(target instanceof HTMLButtonElement)||
event.key==="Enter"&&!(target instanceof HTMLButtonElement))this.act("answer");else if(event.key==="ArrowRight"&&!typing)this.act("next");else if(event.key==="A\
rrowLeft"&&!typing)this.act("back");else if(event.key==="PageDown")this.act("next");else if(event.key==="PageUp")this.act("back");else return;event.preventDefault()}act(what){
what==="next"&&this.at<this.cards.length-1&&this.go(this.at+1),what==="back"&&this.at>0&&this.go(this.at-1),what==="answer"&&this.reveal(),what==="clock"&&this.
startClock(),what==="close"&&this.close()}go(at){this.at=at,this.shown=!1;let card=this.cards[at],told=card.closest(".st-situation")?.querySelector(".st-situati\
on__told"),prompt=card.querySelector(".st-question__prompt")?.cloneNode(!0),stage=this.part("stage");stage.replaceChildren(),told&&stage.append(told.cloneNode(!0));
let title=document.createElement("div");title.className="st-projector__prompt",title.tabIndex=-1,prompt&&title.append(...prompt.childNodes),stage.append(title,this.
body(card)),stage.scrollTop=0,this.part("place").textContent=`${at+1}/${this.cards.length}`,this.part("said").textContent="",this.count(),title.focus()}body(card){
let list=document.createElement("ol");list.className="st-projector__options";let options=[...card.querySelectorAll(".st-options .st-option")],hands=this.hands.get(
this.at)??[];if(options.forEach((option,number)=>{let item=document.createElement("li");item.setAttribute("data-value",option.querySelector("input")?.value??""),
item.innerHTML=`<span class="st-projector__number">${number+1}</span> <span class="st-projector__text"></span>
<label class="st-projector__hands"><span>Số tay giơ</span> <input type="number" min="0" max="999" inputmode="numeric" value="${hands[number]||""}"></label>`,
item.querySelector(".st-projector__text")?.append(...option.querySelector(".st-option__text")?.cloneNode(!0).childNodes??[]),list.append(item)}),options.length)
return list;let other=document.createElement("div");for(let part of card.querySelectorAll(".st-partners, .st-pairs, .st-order"))other.append(part.cloneNode(!0));
for(let control of other.querySelectorAll("select, button, .st-verdict"))control.remove();return other}choose(number){let items=[...this.part("stage").querySelectorAll(
".st-projector__options > li")],chosen=items[number];if(!chosen)return;let many=this.cards[this.at].getAttribute("kind")==="multiple";for(let item of items)item!==
chosen&&!many&&item.removeAttribute("data-chosen");chosen.toggleAttribute("data-chosen");let on=chosen.hasAttribute("data-chosen");this.part("said").textContent=
on?`Lớp chọn phương án ${number+1}.`:`Bỏ chọn phương án ${number+1}.`}reveal(){if(this.shown)return this.part("stage").scrollBy(0,this.part("stage").
clientHeight*.8);this.shown=!0;let card=this.cards[this.at],stage=this.part("stage"),right=[...card.querySelectorAll("[data-option][data-right]")],values=right.
map(line=>line.getAttribute("data-option"));for(let item of stage.querySelectorAll(".st-projector__options > li"))values.includes(item.getAttribute("data-value"))&&
(item.setAttribute("data-right",""),item.querySelector(".st-projector__text")?.insertAdjacentHTML("beforebegin",'<strong class="st-projector__right">Đúng:</stro\
ng> '));let answer=document.createElement("div");if(answer.className="st-projector__answer",answer.tabIndex=-1,!stage.querySelector(".st-projector__options")){let list=document.
createElement("ul");for(let line of right){let item=line.cloneNode(!0);item.removeAttribute("hidden"),list.append(item)}answer.append(list)}for(let part of card.
querySelectorAll(".st-answer__why, .st-answer__where, .st-answer__gist"))answer.append(part.cloneNode(!0));stage.append(answer),answer.focus({preventScroll:!0}),
stage.querySelector(".st-projector__options")||answer.scrollIntoView({block:"nearest"})}count(){let hands=[...this.part("stage").querySelectorAll(".st-projector\
__hands input")].map(field=>Math.min(Math.max(Math.trunc(Number(field.value))||0,0),999));this.hands.set(this.at,hands);let all=hands.reduce((sum,hand)=>sum+hand,
0);this.part("sum").textContent=all?`Tổng: ${all} tay`:""}startClock(){let field=this.root.querySelector("select");this.seconds=Number(field.value),clearInterval(
this.ticking),this.ticking=setInterval(()=>this.tick(),1e3),this.part("clock").textContent=String(this.seconds)}tick(){this.seconds-=1,this.part("clock").textContent=
this.seconds>0?String(this.seconds):"Hết giờ",!(this.seconds>0)&&(clearInterval(this.ticking),this.part("said").textContent="Hết giờ.")}keepInside(event){
let all=[...this.root.querySelectorAll("button, select, input, a[href]")],at=all.indexOf(document.activeElement);(event.shiftKey?at<=0:at===all.length-1)&&(event.
preventDefault(),all[event.shiftKey?all.length-1:0]?.focus())}part(name){return this.root.querySelector(`.st-projector__${name}`)}},FRAME=`<div class="st-projec\
tor__stage"></div>
<div class="st-projector__bar">
<button type="button" data-do="back" aria-label="Câu trước">←</button><span class="st-projector__place"></span><button type="button" data-do="next" aria-label="\
Câu tiếp">→</button>
<button type="button" data-do="answer">Đáp án</button>
<span class="st-projector__sum" aria-live="polite"></span>
<label>Đếm ngược <select><option value="30">30 giây</option><option value="60" selected>60 giây</option><option value="120">2 phút</option></select></label>
<button type="button" data-do="clock">Bắt đầu</button><span class="st-projector__clock" role="timer" aria-live="off"></span>
<button type="button" data-do="close">Thoát</button>
<span role="status" class="st-projector__said st-hidden"></span></div>`;var script=document.currentScript;if(script){let style=document.createElement("link");style.rel="stylesheet",style.href=script.src.replace(/projector\.js$/,"lea\
rn.css"),document.head.append(style)}var shared=window;shared.soTayQuiz=shared.soTayQuiz||{};shared.soTayQuiz.project=(cards,opener)=>new Projector(cards,opener).
open();})();
