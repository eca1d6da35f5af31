<?xml version="1.0" encoding="UTF-8"?>
<!-- Every view, for the parameter ed:view-name tells which: what this package shows is compiled, loaded and made ready once.
     (The default namespace is here as well: of some expressions of modules the compiler takes that of the stylesheet it begins with.) -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:import href="modules/view.xsl"/>
</xsl:stylesheet>
