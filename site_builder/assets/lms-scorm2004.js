// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{function findApi(from,name){return upwards(from,name)??upwards(opener(from),name)}function upwards(from,name){let place=from;for(let step=0;place&&step<12;step+=
1)try{let found=place[name];if(found)return found;if(place.parent===place)return;place=place.parent}catch{return}}function opener(from){try{return from.top?.opener??
from.opener}catch{return}}var TYPES={single:"choice",multiple:"choice",true_false:"true-false",short_answer:"fill-in",matching:"matching",ordering:"sequencing"};function interactionOf(question,{
correct,chosen}){let kind=question.getAttribute("kind"),right=[...question.querySelectorAll("[data-option][data-right]")].map(line=>line.getAttribute("data-opti\
on")??""),asked=question.querySelector(".st-question__prompt")?.cloneNode(!0);if(asked instanceof Element)for(let extra of asked.querySelectorAll(".st-question_\
_number, .st-question__hint"))extra.remove();return{id:question.id,type:TYPES[kind],given:kind==="ordering"?inPlace(chosen):chosen,right:kind==="ordering"?inPlace(
right):kind==="short_answer"?right.slice(0,1):right,correct,asked:(asked?.textContent??"").trim().replace(/\s+/g," ")}}function inPlace(lines){return lines.map(
line=>line.split("@")).sort((one,other)=>Number(one[1])-Number(other[1])).map(([name])=>name)}function packed(answers){let lines=answers.map(({wording,chosen})=>`${wording}\
:${chosen.map(encodeURIComponent).join(",")}`);for(;lines.join(";").length>4e3;)lines.pop();return lines.join(";")}function unpacked(text){let found=new Map;for(let line of text.
split(";")){let[wording,chosen]=line.split(":");if(!(!/^[0-9a-v]{8}$/.test(wording)||!chosen))try{found.set(wording,chosen.split(",").map(decodeURIComponent))}catch{}}
return found}function startSession(channel){let begun=Date.now(),view=window;view.soTayLms=!0;let chosen=new Map,closed=!1,restore=saved=>{let kept=unpacked(saved);for(let question of questions()){
let answer=kept.get(question.getAttribute("wording")??"");!answer||question.outcome||(question.restore(answer),chosen.set(question.id,answer))}document.dispatchEvent(
new CustomEvent("quiz-restored"))},state=()=>{let all=questions(),answers=all.filter(question=>chosen.has(question.id));return{right:all.filter(question=>question.
outcome==="right").length,all:all.length,done:all.length>0&&all.every(question=>question.outcome),saved:packed(answers.map(question=>({wording:question.getAttribute(
"wording")??"",chosen:chosen.get(question.id)??[]})))}};document.addEventListener("quiz-answered",event=>{let detail=event.detail,question=document.getElementById(
detail.id);!question||closed||(chosen.set(detail.id,detail.chosen),channel.answer(interactionOf(question,detail)),channel.state(state()))}),document.addEventListener(
"quiz-cleared",event=>chosen.delete(event.detail.id)),addEventListener("pagehide",()=>{closed||(closed=!0,channel.close(state(),Math.round((Date.now()-begun)/1e3)))}),
whenReady(()=>{tellTheTruth();for(let link of document.querySelectorAll('a[href]:not([href^="#"])'))link.setAttribute("target","_blank"),link.setAttribute("rel",
"noopener");channel.open(restore)})}function tellTheTruth(){let kept=document.querySelector(".st-meta__kept");kept&&(kept.textContent="Kết quả được ghi vào hệ t\
hống lớp học"),document.querySelector(".st-learn-links")?.setAttribute("hidden","")}function questions(){return[...document.querySelectorAll("quiz-questio\
n")]}function whenReady(then){document.readyState==="loading"?document.addEventListener("DOMContentLoaded",then,{once:!0}):then()}var PAUSE=3e3,api=findApi(window,"API_1484_11"),waiting,written=0,put=(name,value)=>api.SetValue(name,String(value));function commitSoon(){waiting??(waiting=setTimeout(
()=>{waiting=void 0,api.Commit("")},PAUSE))}function report({right,all,done,saved}){let share=Math.round(right*1e4/all)/1e4;if(put("cmi.score.min",0),put("cmi.s\
core.max",all),put("cmi.score.raw",right),put("cmi.score.scaled",share),put("cmi.suspend_data",saved),!done)return;put("cmi.completion_status","completed");let needed=Number.
parseFloat(api.GetValue("cmi.scaled_passing_score"));Number.isNaN(needed)||put("cmi.success_status",right*1e3>=Math.round(needed*1e3)*all?"passed":"failed")}function written2004(type,parts){
return type==="true-false"||type==="fill-in"?parts[0]??"":parts.map(part=>part.replace("-","[.]")).join("[,]")}api&&String(api.Initialize(""))==="true"&&startSession(
{open:restore=>{["unknown","not attempted",""].includes(api.GetValue("cmi.completion_status"))&&put("cmi.completion_status","incomplete"),written=Number(api.GetValue(
"cmi.interactions._count"))||0,restore(api.GetValue("cmi.suspend_data")||"")},answer:({id,type,given,right,correct,asked})=>{let at=`cmi.interactions.${written}`;
written+=1,put(`${at}.id`,id),put(`${at}.type`,type),put(`${at}.timestamp`,new Date().toISOString().slice(0,19)),put(`${at}.correct_responses.0.pattern`,written2004(
type,right)),put(`${at}.learner_response`,written2004(type,given)),put(`${at}.result`,correct?"correct":"incorrect"),put(`${at}.description`,asked.slice(0,250))},
state:state=>{report(state),commitSoon()},close:(state,seconds)=>{clearTimeout(waiting),put("cmi.suspend_data",state.saved),put("cmi.session_time",`PT${seconds}\
S`),put("cmi.exit",state.done?"normal":"suspend"),api.Commit(""),api.Terminate("")}});})();
