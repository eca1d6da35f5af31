<?xml version="1.0" encoding="UTF-8"?>
<!-- Which blocks stand beside which: those of one anchor; what holds blocks and has no anchor goes by the first one in it. What has
     none, or none on the other side, stays with the block before it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.w3.org/1999/xhtml"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- Many rows are put into parts of so many: a browser lays out the part that is looked at. -->
  <xsl:variable name="ed:part-size" as="xs:integer" select="40"/>

  <xsl:template name="ed:rows">
    <article id="text:" class="rows">
      <xsl:copy-of select="$ed:left-text/(@lang, @dir)"/>
      <div class="row row-heads furniture">
        <xsl:for-each select="$ed:sides">
          <p class="cell" id="{?name}.side:"><a href="{?href}">{?title}</a></p>
        </xsl:for-each>
      </div>
      <xsl:call-template name="ed:pair">
        <xsl:with-param name="left" select="$ed:left-text"/>
        <xsl:with-param name="right" select="$ed:right-text"/>
      </xsl:call-template>
    </article>
    <xsl:if test="exists(($ed:left-notes, $ed:right-notes))">
      <div class="rows">
        <xsl:call-template name="ed:row">
          <xsl:with-param name="left" select="$ed:left-notes"/>
          <xsl:with-param name="right" select="$ed:right-notes"/>
        </xsl:call-template>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The rows of two containers: of one side alone where the other one is missing. -->
  <xsl:template name="ed:pair">
    <xsl:param name="left" as="element()?"/>
    <xsl:param name="right" as="element()?"/>
    <xsl:variable name="left-blocks" as="element()*" select="ed:blocks($left)"/>
    <xsl:variable name="right-blocks" as="element()*" select="ed:blocks($right)"/>
    <xsl:variable name="pairs" as="xs:string*" select="ed:common($left-blocks ! ed:anchor(.), $right-blocks ! ed:anchor(.))"/>
    <xsl:variable name="ids" as="xs:string*" select="if (ed:is-section($left)) then $pairs else ed:spaced($pairs, $left-blocks)"/>
    <xsl:variable name="common" as="map(xs:string, xs:integer)" select="ed:places($ids)"/>
    <xsl:variable name="lefts" as="array(element())*" select="ed:grouped($left-blocks, $common)"/>
    <xsl:variable name="rights" as="array(element())*" select="ed:grouped($right-blocks, $common)"/>
    <xsl:variable name="first" as="element()*" select="ed:before($left-blocks, $common)"/>
    <xsl:variable name="first-right" as="element()*" select="ed:before($right-blocks, $common)"/>
    <xsl:if test="exists(($first, $first-right))">
      <xsl:call-template name="ed:row">
        <xsl:with-param name="left" select="$first"/>
        <xsl:with-param name="right" select="$first-right"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="count($ids) gt $ed:part-size">
        <xsl:for-each select="0 to (count($ids) - 1) idiv $ed:part-size">
          <xsl:variable name="start" as="xs:integer" select=". * $ed:part-size + 1"/>
          <div class="rows-part">
            <xsl:call-template name="ed:pairs-of">
              <xsl:with-param name="ids" select="subsequence($ids, $start, $ed:part-size)"/>
              <xsl:with-param name="lefts" select="subsequence($lefts, $start, $ed:part-size)"/>
              <xsl:with-param name="rights" select="subsequence($rights, $start, $ed:part-size)"/>
            </xsl:call-template>
          </div>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="ed:pairs-of">
          <xsl:with-param name="ids" select="$ids"/>
          <xsl:with-param name="lefts" select="$lefts"/>
          <xsl:with-param name="rights" select="$rights"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The blocks of each anchor: a division with its rows, or a row. -->
  <xsl:template name="ed:pairs-of">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:param name="lefts" as="array(element())*"/>
    <xsl:param name="rights" as="array(element())*"/>
    <xsl:for-each select="$ids">
      <xsl:variable name="at" as="xs:integer" select="position()"/>
      <xsl:variable name="l" as="element()*" select="$lefts[$at]?*"/>
      <xsl:variable name="r" as="element()*" select="$rights[$at]?*"/>
      <xsl:choose>
        <xsl:when test="ed:is-divided($l[1]) and (empty($ed:right) or local-name($r[1]) eq local-name($l[1]))">
          <xsl:choose>
            <xsl:when test="ed:is-section($l[1])">
              <section>
                <xsl:copy-of select="$l[1]/(@class, @id, @lang, @dir)"/>
                <xsl:call-template name="ed:pair">
                  <xsl:with-param name="left" select="$l[1]"/>
                  <xsl:with-param name="right" select="$r[1]"/>
                </xsl:call-template>
              </section>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="ed:pair">
                <xsl:with-param name="left" select="$l[1]"/>
                <xsl:with-param name="right" select="$r[1]"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:if test="exists((tail($l), tail($r)))">
            <xsl:call-template name="ed:row">
              <xsl:with-param name="left" select="tail($l)"/>
              <xsl:with-param name="right" select="tail($r)"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="ed:row">
            <xsl:with-param name="left" select="$l"/>
            <xsl:with-param name="right" select="$r"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The rows of a long list, table or poem begin at so many characters from each other, of which an item takes some by itself. -->
  <xsl:variable name="ed:row-length" as="xs:integer" select="400"/>
  <xsl:variable name="ed:item-length" as="xs:integer" select="50"/>
  <xsl:variable name="ed:long-list" as="xs:integer" select="20"/>

  <!-- What stands in a container, whatever parts of a long text it stands in. -->
  <xsl:function name="ed:blocks" as="element()*">
    <xsl:param name="container" as="element()?"/>
    <xsl:sequence select="
      if (ed:is($container, 'table')) then $container/table/tbody/tr
      else $container/* ! (if (ed:is(., 'text-part')) then * else .)"/>
  </xsl:function>

  <xsl:function name="ed:is-section" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="exists($element[self::article or self::section[ed:is(., 'division') or ed:is(., 'inner-text')]])"/>
  </xsl:function>

  <!-- What has rows of its own: divisions and texts within the text; a list, a table, a poem and the like if it is long. -->
  <xsl:function name="ed:is-divided" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="ed:is-section($element)
      or exists($element[self::ul or self::dl or self::blockquote or self::div or self::section][count(ed:blocks(.)) gt $ed:long-list])
        and empty($element/text()[normalize-space()])"/>
  </xsl:function>

  <!-- What a block goes by: its anchor, or the first one in it that both sides have. -->
  <xsl:function name="ed:anchor" as="xs:string?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="
      if ($block/@id) then string($block/@id)
      else if ($ed:holds-blocks(local-name($block))) then
        ($block ! descendant::* ! @id ! string())[exists($ed:both-anchors(.)) and not(starts-with(., 'sign:'))][1]
      else ()"/>
  </xsl:function>

  <xsl:variable name="ed:holds-blocks" as="map(xs:string, xs:boolean)" select="
    map:merge(('section', 'div', 'ul', 'ol', 'dl', 'tr', 'blockquote', 'figure', 'address') ! map:entry(., true()))"/>

  <xsl:variable name="ed:both-anchors" as="map(xs:string, xs:boolean)" select="
    if (empty($ed:right)) then $ed:left-anchors
    else let $right := ed:ids($ed:right-text) return map:merge(map:keys($right)[exists($ed:left-anchors(.))] ! map:entry(., true()))"/>

  <xsl:variable name="ed:left-anchors" as="map(xs:string, xs:boolean)" select="ed:ids($ed:left-text)"/>

  <xsl:function name="ed:ids" as="map(xs:string, xs:boolean)">
    <xsl:param name="text" as="element()?"/>
    <xsl:sequence select="map:merge($text ! descendant::* ! @id ! map:entry(string(), true()))"/>
  </xsl:function>

  <!-- Of the anchors of blocks those with which a row begins, so that short items share one. -->
  <xsl:function name="ed:spaced" as="xs:string*">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="places" as="map(xs:string, xs:integer)" select="ed:places($ids)"/>
    <xsl:iterate select="$blocks">
      <xsl:param name="filled" as="xs:integer" select="$ed:row-length"/>
      <xsl:variable name="anchor" as="xs:string?" select="ed:anchor(.)"/>
      <xsl:variable name="begins" as="xs:boolean" select="
        $filled ge $ed:row-length and not(self::dd) and exists($anchor ! $places(.))"/>
      <xsl:if test="$begins">
        <xsl:sequence select="$anchor"/>
      </xsl:if>
      <xsl:next-iteration>
        <xsl:with-param name="filled" select="(if ($begins) then 0 else $filled) + string-length() + $ed:item-length"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The anchors of both sides, in the order of both: one that stands elsewhere on the other side is none. Where there is no
       second page, those of the first one. -->
  <xsl:function name="ed:common" as="xs:string*">
    <xsl:param name="left" as="xs:string*"/>
    <xsl:param name="right" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="empty($ed:right)">
        <xsl:sequence select="$left"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="places" as="map(xs:string, xs:integer)" select="ed:places($right)"/>
        <xsl:iterate select="$left">
          <xsl:param name="after" as="xs:integer" select="0"/>
          <xsl:variable name="at" as="xs:integer?" select="$places(.)[. gt $after]"/>
          <xsl:if test="exists($at)">
            <xsl:sequence select="."/>
          </xsl:if>
          <xsl:next-iteration>
            <xsl:with-param name="after" select="($at, $after)[1]"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Where each string first stands. -->
  <xsl:function name="ed:places" as="map(xs:string, xs:integer)">
    <xsl:param name="strings" as="xs:string*"/>
    <xsl:map>
      <xsl:for-each-group select="1 to count($strings)" group-by="$strings[current()]">
        <xsl:map-entry key="current-grouping-key()" select="."/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <xsl:function name="ed:is-common" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="common" as="map(xs:string, xs:integer)"/>
    <xsl:sequence select="exists(ed:anchor($block) ! $common(.))"/>
  </xsl:function>

  <!-- What stands before the first common block. -->
  <xsl:function name="ed:before" as="element()*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="common" as="map(xs:string, xs:integer)"/>
    <xsl:iterate select="$blocks">
      <xsl:choose>
        <xsl:when test="ed:is-common(., $common)">
          <xsl:break/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="."/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- For each anchor its block and what follows up to the next one. -->
  <xsl:function name="ed:grouped" as="array(element())*">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="common" as="map(xs:string, xs:integer)"/>
    <xsl:for-each-group select="$blocks" group-starting-with="*[ed:is-common(., $common)]">
      <xsl:if test="ed:is-common(., $common)">
        <xsl:sequence select="array { current-group() }"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="ed:is" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:sequence select="exists($element ! @class[contains-token(., $class)])"/>
  </xsl:function>
</xsl:stylesheet>
